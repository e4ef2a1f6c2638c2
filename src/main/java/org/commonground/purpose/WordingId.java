package org.commonground.purpose;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** Which wording. */
public record WordingId(UUID value) implements Identifier {

    static WordingId fresh() {
        return new WordingId(UUID.randomUUID());
    }
}
