/** The page about actions, and the rows that other pages show them in. */
@NullMarked
@NamedInterface("ui")
package org.commonground.action.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
