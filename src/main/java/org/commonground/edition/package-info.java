/** A document as a value, and the files it can become. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.commonground.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
