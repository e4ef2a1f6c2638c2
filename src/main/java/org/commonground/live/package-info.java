/** Being in the same place: the doorbell, and who is here. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.commonground.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
