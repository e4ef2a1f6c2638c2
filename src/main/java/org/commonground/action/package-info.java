/** Who does what by when, until it is done. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "membership", "live", "live :: ui", "shell"})
package org.commonground.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
