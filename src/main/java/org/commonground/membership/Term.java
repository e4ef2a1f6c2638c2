package org.commonground.membership;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A {@link SeatId seat} as one reads it, held or ended.
 *
 * @param termEnds until when the person was sent; empty if that is open
 * @param ended the last day; empty while the seat is held
 */
public record Term(
        SeatId seat,
        OrganisationId organisation,
        String organisationName,
        PersonId person,
        String personName,
        Capacity capacity,
        LocalDate starts,
        Optional<LocalDate> termEnds,
        Optional<LocalDate> ended) {

    /** Whether the seat is still held although its term is over, so that somebody should hand it over or extend it. */
    public boolean overdue(LocalDate today) {
        return ended.isEmpty() && termEnds.filter(today::isAfter).isPresent();
    }
}
