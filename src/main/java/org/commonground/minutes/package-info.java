/** The minutes of meetings: written live, circulated, corrected, approved, signed, handed out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "membership",
            "structure",
            "decision",
            "decision :: ui",
            "meeting",
            "meeting :: ui",
            "sitting",
            "sitting :: ui",
            "action",
            "action :: ui",
            "edition",
            "copy",
            "copy :: ui",
            "draft",
            "draft :: ui",
            "live",
            "live :: ui",
            "shell"
        })
package org.commonground.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
