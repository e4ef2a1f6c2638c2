/** Documents, steps and maps as rows of tokens: plain Java, nothing else. */
@NullMarked
package org.commonground.draft.text;

import org.jspecify.annotations.NullMarked;
