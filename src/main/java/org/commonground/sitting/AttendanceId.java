package org.commonground.sitting;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** Which line of a roll. */
public record AttendanceId(UUID value) implements Identifier {

    static AttendanceId next() {
        return new AttendanceId(UUID.randomUUID());
    }
}
