/** A component's ear on the doorbell, and who is here. */
@NullMarked
@NamedInterface("ui")
package org.commonground.live.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
