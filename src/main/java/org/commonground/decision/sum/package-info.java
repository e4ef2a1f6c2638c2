/** The sums of a vote in whole numbers: plain Java, so that anybody can recount anywhere. */
@NullMarked
package org.commonground.decision.sum;

import org.jspecify.annotations.NullMarked;
