/** The sums of a vote in whole numbers: plain Java, so that anybody can recount anywhere. */
@NullMarked
@NamedInterface("sum")
package org.commonground.decision.sum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
