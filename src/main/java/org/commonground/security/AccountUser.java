package org.commonground.security;

import java.util.Collection;
import java.util.List;
import org.commonground.membership.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is signed in, as the session remembers them: by {@link PersonId} alone. What they may do is asked of membership each time,
 * so there are no authorities here that could grow stale.
 */
final class AccountUser implements UserDetails, CredentialsContainer {

    private final PersonId person;
    private @Nullable String password;

    AccountUser(PersonId person, String password) {
        this.person = person;
        this.password = password;
    }

    PersonId person() {
        return person;
    }

    @Override
    public String getUsername() {
        return person.toString();
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountUser user && user.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }

    @Override
    public String toString() {
        return "AccountUser[" + person + "]";
    }
}
