/** The Java half of {@code <draft-editor>}. */
@NullMarked
@NamedInterface("ui")
package org.commonground.draft.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
