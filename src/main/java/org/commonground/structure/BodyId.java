package org.commonground.structure;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** Which body. */
public record BodyId(UUID value) implements Identifier {

    static BodyId next() {
        return new BodyId(UUID.randomUUID());
    }
}
