/** Counting ranked ballots, for one seat or several: plain Java, so that anybody can recount anywhere. */
@NullMarked
package org.commonground.decision.ranked;

import org.jspecify.annotations.NullMarked;
