package org.commonground.calendar.feed;

import java.time.Instant;
import org.commonground.membership.PersonId;
import org.commonground.shared.Token;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** That a person's calendar can be read at an address, of whose secret we keep the hash. */
record CalendarFeed(
        @Id PersonId person,
        String tokenHash,
        Instant madeAt,
        @Version int version) {

    static CalendarFeed of(PersonId person, Token token, Instant now) {
        return new CalendarFeed(person, token.hash(), now, 0);
    }
}
