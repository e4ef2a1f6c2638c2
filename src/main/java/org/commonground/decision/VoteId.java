package org.commonground.decision;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** Which vote. */
public record VoteId(UUID value) implements Identifier {

    static VoteId next() {
        return new VoteId(UUID.randomUUID());
    }
}
