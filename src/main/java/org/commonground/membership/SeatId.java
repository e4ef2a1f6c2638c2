package org.commonground.membership;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** One person's term of speaking for one organisation. */
public record SeatId(UUID value) implements Identifier {

    static SeatId next() {
        return new SeatId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
