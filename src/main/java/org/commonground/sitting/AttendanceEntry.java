package org.commonground.sitting;

import java.time.Instant;
import java.util.Optional;
import org.commonground.membership.PersonId;

/** Something that was declared about somebody's attendance, in the order in which it was. */
public record AttendanceEntry(
        int number,
        AttendanceId attendance,
        Optional<PersonId> person,
        String name,
        String from,
        Declared declared,
        PersonId declaredBy,
        Instant declaredAt) {}
