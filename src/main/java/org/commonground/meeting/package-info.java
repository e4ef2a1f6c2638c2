/** Meetings and their agendas. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "membership",
            "decision",
            "decision :: ui",
            "action",
            "action :: ui",
            "structure",
            "calendar",
            "calendar :: feed",
            "post",
            "draft",
            "draft :: ui",
            "live",
            "live :: ui",
            "shell"
        })
package org.commonground.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
