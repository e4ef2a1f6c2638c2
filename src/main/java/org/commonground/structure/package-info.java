/** The bodies of a collaborative, and which organisations sit in each. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "membership", "decision", "draft", "live", "live :: ui", "shell"})
package org.commonground.structure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
