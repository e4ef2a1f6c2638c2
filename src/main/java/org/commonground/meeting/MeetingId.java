package org.commonground.meeting;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** Which meeting. */
public record MeetingId(UUID value) implements Identifier {

    static MeetingId next() {
        return new MeetingId(UUID.randomUUID());
    }
}
