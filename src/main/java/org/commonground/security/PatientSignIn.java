package org.commonground.security;

import org.commonground.membership.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks name and password, as often as {@link Guessing} allows. */
@Component
class PatientSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final AccountRepository accounts;
    private final Guessing guessing;

    PatientSignIn(AccountRepository accounts, Members members, PasswordEncoder encoder, Guessing guessing) {
        var signIn = new AccountSignIn(accounts, members);
        passwords = new DaoAuthenticationProvider(signIn);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(signIn);
        this.accounts = accounts;
        this.guessing = guessing;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        if (!(attempt.getDetails() instanceof SignInTry from)) {
            throw new IllegalStateException("a sign-in without its whereabouts");
        }
        var name = SignInName.same(attempt.getName());
        var ownBrowser = from.browser()
                .flatMap(known -> accounts.findById(known.person()))
                .filter(account -> account.signInName().signInName().equals(name))
                .isPresent();
        if (!guessing.allows(name, from, ownBrowser)) {
            throw new TooManyTries();
        }
        var signedIn = passwords.authenticate(attempt);
        guessing.right(name, from, ownBrowser);
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
