/** Everybody's own calendar, at an address that only they know. */
@NullMarked
@NamedInterface("feed")
package org.commonground.calendar.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
