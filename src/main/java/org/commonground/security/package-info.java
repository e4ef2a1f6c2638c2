/** Signing in; answers who is acting. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "membership", "shell"})
package org.commonground.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
