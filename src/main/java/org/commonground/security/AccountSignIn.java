package org.commonground.security;

import java.util.Optional;
import org.commonground.membership.Members;
import org.commonground.shared.Keepable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Finds the account for what was typed. Somebody unknown, somebody disabled and somebody who has left are the same here, so that
 * neither words nor time tell them apart. Not a bean: Spring Security would build a second way in around it, one without patience.
 */
class AccountSignIn implements UserDetailsService, UserDetailsPasswordService {

    private final AccountRepository accounts;
    private final Members members;

    AccountSignIn(AccountRepository accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        return Optional.of(SignInName.same(typed))
                .filter(Keepable::is)
                .flatMap(accounts::findBySignInName)
                .filter(account -> !account.disabled())
                .filter(account -> members.byId(account.person()).isPresent())
                .map(account -> new AccountUser(account.person(), account.password()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** Keeps the password under newer parameters, at the one moment when it is known. */
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String encoded) {
        if (user instanceof AccountUser signingIn && encoded != null) {
            accounts.findById(signingIn.person())
                    .map(account -> account.with(encoded))
                    .ifPresent(accounts::save);
            return new AccountUser(signingIn.person(), encoded);
        }
        return user;
    }
}
