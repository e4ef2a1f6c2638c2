/** Motions, ballots, tallies and their sums. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "membership", "shell", "live", "live :: ui"})
package org.commonground.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
