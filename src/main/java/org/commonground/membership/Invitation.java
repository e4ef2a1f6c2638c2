package org.commonground.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonground.shared.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A one-time link by which a person gets in: the first time, or again after forgetting the password. Only the hash of its token
 * is kept.
 *
 * @param pending the person while the link may still be used; the database keeps it unique
 */
record Invitation(
        @Id UUID id,
        PersonId person,
        String tokenHash,
        PersonId madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant voidedAt,
        @Nullable PersonId pending,
        @Version int version) {

    static final Duration LIFETIME = Duration.ofDays(14);

    static Invitation of(PersonId person, Token token, PersonId madeBy, Instant now) {
        return new Invitation(
                UUID.randomUUID(), person, token.hash(), madeBy, now, now.plus(LIFETIME), null, null, person, 0);
    }

    /** Why the link cannot be used now; empty if it can. */
    Optional<Refusal> objection(Instant now) {
        if (usedAt != null) {
            return Optional.of(Refusal.INVITATION_USED);
        }
        if (voidedAt != null) {
            return Optional.of(Refusal.INVITATION_VOID);
        }
        return now.isBefore(expiresAt) ? Optional.empty() : Optional.of(Refusal.INVITATION_EXPIRED);
    }

    Invitation used(Instant now) {
        return new Invitation(id, person, tokenHash, madeBy, madeAt, expiresAt, now, voidedAt, null, version);
    }

    Invitation voided(Instant now) {
        return new Invitation(id, person, tokenHash, madeBy, madeAt, expiresAt, usedAt, now, null, version);
    }
}
