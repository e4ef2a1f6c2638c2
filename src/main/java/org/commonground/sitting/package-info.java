/** A meeting while it is in session: who is there, whether they are enough, who speaks, who presides. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "membership",
            "decision",
            "decision :: sum",
            "decision :: ui",
            "structure",
            "meeting",
            "draft",
            "draft :: ui",
            "live",
            "live :: ui",
            "shell"
        })
package org.commonground.sitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
