package org.commonground.membership;

import java.time.Instant;

/**
 * A fresh invitation, to be handed to the invited person. The token is shown this once and cannot be read again.
 *
 * @param token the last part of the link
 */
public record InvitationLink(PersonId person, String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "InvitationLink[person=" + person + ", expiresAt=" + expiresAt + "]";
    }
}
