package org.commonground.decision;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** Which motion. */
public record MotionId(UUID value) implements Identifier {

    static MotionId next() {
        return new MotionId(UUID.randomUUID());
    }
}
