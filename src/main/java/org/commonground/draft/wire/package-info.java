/** The socket that speaks {@code docs/live-text.md}. */
@NullMarked
package org.commonground.draft.wire;

import org.jspecify.annotations.NullMarked;
