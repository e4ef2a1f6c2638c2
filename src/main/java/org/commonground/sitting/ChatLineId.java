package org.commonground.sitting;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** Which line of a chat. */
public record ChatLineId(UUID value) implements Identifier {

    static ChatLineId next() {
        return new ChatLineId(UUID.randomUUID());
    }
}
