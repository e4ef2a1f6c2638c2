package org.commonground.meeting;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** Which item of an agenda. */
public record ItemId(UUID value) implements Identifier {

    static ItemId next() {
        return new ItemId(UUID.randomUUID());
    }
}
