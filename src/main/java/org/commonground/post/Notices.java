package org.commonground.post;

import java.util.Optional;

/**
 * How somebody's own notices stand.
 *
 * @param address where they go or would go; empty until an address was confirmed
 * @param wanted whether they go
 * @param pending an address to which a code was sent
 */
public record Notices(Optional<Address> address, boolean wanted, Optional<Address> pending) {

    static Notices of(Mailbox mailbox) {
        return new Notices(
                Optional.ofNullable(mailbox.address()).map(Address::new),
                mailbox.wanted(),
                Optional.ofNullable(mailbox.pending()).map(Address::new));
    }
}
