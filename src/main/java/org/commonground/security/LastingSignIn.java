package org.commonground.security;

import java.time.Instant;
import java.util.UUID;
import org.commonground.membership.PersonId;
import org.commonground.shared.Token;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Somebody's being signed in in one browser, as it outlasts the program.
 *
 * @param secretHash of what the browser keeps
 * @param since when they signed in
 */
record LastingSignIn(
        @Id UUID id,
        String secretHash,
        PersonId person,
        Instant since,
        @Version int version) {

    static LastingSignIn of(PersonId person, Token secret, Instant now) {
        return new LastingSignIn(UUID.randomUUID(), secret.hash(), person, now, 0);
    }
}
