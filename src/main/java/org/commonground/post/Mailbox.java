package org.commonground.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.commonground.shared.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Where one person wants notices, if they do.
 *
 * @param address confirmed by its owner
 * @param wanted whether notices go there
 * @param pending an address that waits to be confirmed
 * @param codeTries how often the code was mistyped
 */
record Mailbox(
        @Id PersonId person,
        @Nullable String address,
        boolean wanted,
        @Nullable String pending,
        @Nullable String codeHash,
        @Nullable Instant codeUntil,
        int codeTries,
        @Version int version) {

    static final Duration CODE_LASTS = Duration.ofMinutes(30);
    static final int MOST_TRIES = 5;

    static Mailbox none(PersonId person) {
        return new Mailbox(person, null, false, null, null, null, 0, 0);
    }

    /** Where notices go; empty if none are wanted. */
    Optional<Address> open() {
        return Optional.ofNullable(address).filter(there -> wanted).map(Address::new);
    }

    boolean waitsFor(Address other) {
        return other.address().equals(pending);
    }

    Mailbox asking(Address other, String code, Instant now) {
        return new Mailbox(person, address, wanted, other.address(), hash(code), now.plus(CODE_LASTS), 0, version);
    }

    /**
     * Whether the code is the one that was sent to the address that waits.
     *
     * @throws Refused if there is none, it was too long ago or mistyped too often
     */
    boolean matches(String code, Instant now) {
        if (pending == null || codeUntil == null || !now.isBefore(codeUntil) || codeTries >= MOST_TRIES) {
            throw new Refused(Refusal.CODE_OVER);
        }
        return hash(code).equals(codeHash);
    }

    Mailbox mistyped() {
        return new Mailbox(person, address, wanted, pending, codeHash, codeUntil, codeTries + 1, version);
    }

    /** The address that waited is the address now. Notices begin if this is the first; otherwise they stay as they were. */
    Mailbox confirmed() {
        return new Mailbox(person, pending, wanted || address == null, null, null, null, 0, version);
    }

    Mailbox wanting(boolean notices) {
        if (notices && address == null) {
            throw new Refused(Refusal.NO_ADDRESS);
        }
        return new Mailbox(person, address, notices, pending, codeHash, codeUntil, codeTries, version);
    }

    Mailbox notAsking() {
        return new Mailbox(person, address, wanted, null, null, null, 0, version);
    }

    /** A short code is guessed in a million tries, so the person goes into the hash and few tries are given. */
    private String hash(String code) {
        return new Token(code.strip() + ":" + person.value()).hash();
    }
}
