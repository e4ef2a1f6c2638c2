/** The pages about meetings and agendas. */
@NullMarked
@NamedInterface("ui")
package org.commonground.meeting.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
