package org.commonground.security;

import org.commonground.membership.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A person's way in. There is none before they have accepted an invitation, and none by default.
 *
 * @param password as the encoder writes it, never as it was typed
 */
record Account(
        @Id PersonId person,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) SignInName signInName,
        String password,
        boolean disabled,
        @Version int version) {

    static Account of(PersonId person, SignInName signInName, String password) {
        return new Account(person, signInName, password, false, 0);
    }

    Account opening(SignInName signInName, String password) {
        return new Account(person, signInName, password, false, version);
    }

    Account with(String password) {
        return new Account(person, signInName, password, disabled, version);
    }

    Account closed() {
        return new Account(person, signInName, password, true, version);
    }

    @Override
    public String toString() {
        return "Account[" + person + "]";
    }
}
