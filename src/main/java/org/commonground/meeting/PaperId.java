package org.commonground.meeting;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** Which paper. */
public record PaperId(UUID value) implements Identifier {

    static PaperId next() {
        return new PaperId(UUID.randomUUID());
    }
}
