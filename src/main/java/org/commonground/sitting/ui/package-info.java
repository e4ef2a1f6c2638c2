/** The room of a meeting that everybody in it shares. */
@NullMarked
@NamedInterface("ui")
package org.commonground.sitting.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
