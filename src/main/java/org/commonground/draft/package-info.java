/** A text that several people write at once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "membership", "live", "shell"})
package org.commonground.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
