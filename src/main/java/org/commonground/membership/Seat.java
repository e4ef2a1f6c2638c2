package org.commonground.membership;

import java.time.LocalDate;
import java.util.Optional;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One person's term of speaking for one organisation. A seat that has ended stays as history and never opens again.
 *
 * @param termEnds until when the person was sent; null if that is open. A term that has run out does not end the seat by itself
 * @param ended the last day of the seat; null while it is held
 * @param heldBy the person while the seat is held; the database keeps it unique
 * @param spokenFor the organisation while its representative holds this seat; the database keeps it unique
 */
record Seat(
        @Id SeatId id,
        OrganisationId organisation,
        PersonId person,
        Capacity capacity,
        LocalDate starts,
        @Nullable LocalDate termEnds,
        @Nullable LocalDate ended,
        @Nullable PersonId heldBy,
        @Nullable OrganisationId spokenFor,
        @Version int version) {

    Seat {
        if ((termEnds != null && termEnds.isBefore(starts)) || (ended != null && ended.isBefore(starts))) {
            throw new Refused(Refusal.SEAT_ENDS_BEFORE_START);
        }
    }

    static Seat beginning(
            PersonId person,
            OrganisationId organisation,
            Capacity capacity,
            LocalDate starts,
            Optional<LocalDate> termEnds) {
        var spokenFor = capacity == Capacity.REPRESENTATIVE ? organisation : null;
        return new Seat(
                SeatId.next(),
                organisation,
                person,
                capacity,
                starts,
                termEnds.orElse(null),
                null,
                person,
                spokenFor,
                0);
    }

    boolean held() {
        return ended == null;
    }

    /** @throws Refused if it has ended already, or would end before it starts */
    Seat ending(LocalDate lastDay) {
        if (!held()) {
            throw new Refused(Refusal.SEAT_HAS_ENDED);
        }
        return new Seat(id, organisation, person, capacity, starts, termEnds, lastDay, null, null, version);
    }

    /** @throws Refused if it has ended already, or the term would end before the seat starts */
    Seat until(Optional<LocalDate> termEnds) {
        if (!held()) {
            throw new Refused(Refusal.SEAT_HAS_ENDED);
        }
        return new Seat(
                id, organisation, person, capacity, starts, termEnds.orElse(null), null, heldBy, spokenFor, version);
    }
}
