/** The frame around every page: layout, menu, routes and errors. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.commonground.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
