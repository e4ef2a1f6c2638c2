package org.commonground.sitting;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** Which turn to speak. */
public record TurnId(UUID value) implements Identifier {

    static TurnId next() {
        return new TurnId(UUID.randomUUID());
    }
}
