/** Ideas, vision and mission, and their wordings. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "membership", "decision", "draft", "draft :: ui", "live", "live :: ui", "shell"
        })
package org.commonground.purpose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
