/** Organisations, seats and people, and the question who is acting. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shell", "live", "live :: ui"})
package org.commonground.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
