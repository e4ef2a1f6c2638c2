package org.commonground.minutes;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** Which passage. */
public record PassageId(UUID value) implements Identifier {

    static PassageId next() {
        return new PassageId(UUID.randomUUID());
    }
}
