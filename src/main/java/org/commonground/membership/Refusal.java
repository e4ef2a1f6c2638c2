package org.commonground.membership;

import java.util.Locale;
import org.commonground.shared.Reason;

/** Why this room says no. Every reason has a sentence in each language, under its key. */
public enum Refusal implements Reason {
    NAME_MISSING,
    NAME_TOO_LONG,
    NAME_UNREADABLE,
    NAME_TAKEN,
    CONTACT_TOO_LONG,
    ORGANISATION_NAME_TAKEN,
    ORGANISATION_NAME_FORMER,
    ORGANISATION_UNKNOWN,
    ORGANISATION_HAS_SEATS,
    ORGANISATION_HAS_LEFT,
    ORGANISATION_IS_HERE,
    PERSON_UNKNOWN,
    PERSON_HAS_LEFT,
    PERSON_IS_HERE,
    PERSON_HAS_SEAT,
    SEAT_UNKNOWN,
    SEAT_HAS_ENDED,
    SEAT_TAKEN,
    SEAT_STARTS_LATER,
    SEAT_ENDS_BEFORE_START,
    SEAT_ENDS_LATER,
    SUCCESSOR_IS_HOLDER,
    LAST_COORDINATOR,
    OBSERVER_HOLDS_OFFICE,
    NAME_IS_THEIR_OWN,
    INVITATION_UNKNOWN,
    INVITATION_USED,
    INVITATION_EXPIRED,
    INVITATION_VOID,
    ALREADY_FOUNDED,
    CHANGED_MEANWHILE,
    MAY_NOT_READ,
    MAY_NOT_WRITE,
    MAY_NOT_PRESIDE,
    MAY_NOT_RECORD,
    MAY_NOT_COORDINATE,
    SIGNED_OUT;

    @Override
    public String messageKey() {
        return "membership.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
