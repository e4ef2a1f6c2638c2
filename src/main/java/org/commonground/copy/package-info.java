/** Copies of everything the collaborative keeps: made while people write, checked, and put back when they are needed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "membership", "draft", "shell"})
package org.commonground.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
