package org.commonground.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.MemberLeft;
import org.commonground.membership.Members;
import org.commonground.membership.PersonId;
import org.commonground.shared.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/**
 * Keeps people signed in over a start of the program, in the middle of a meeting: for {@link Sessions#LONGEST} from signing in and
 * not a moment longer, until they sign out, leave or change their password. The browser keeps a secret until it is closed; we keep
 * its hash. The secret stays the same, because a page that comes back asks with several requests at once.
 */
@Component
@Transactional
class LastingSignIns implements RememberMeServices, LogoutHandler {

    static final String COOKIE = "signed-in";

    private static final UUID NONE = new UUID(0, 0);

    private final String key = Token.random().value();
    private final LastingSignInRepository repository;
    private final AccountRepository accounts;
    private final Members members;
    private final Sessions sessions;
    private final Clock clock;

    LastingSignIns(
            LastingSignInRepository repository,
            AccountRepository accounts,
            Members members,
            Sessions sessions,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.members = members;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Tells our own answers from anybody else's, within this run of the program. */
    String key() {
        return key;
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        PersonId.parse(signedIn.getName()).ifPresent(person -> {
            var secret = Token.random();
            var lasting = repository.save(LastingSignIn.of(person, secret, clock.instant()));
            sessions.belongs(request.getSession(), lasting);
            leave(secret.value(), request, response);
        });
    }

    /** Is asked for every file of a page, too, and asks the database only where there is a secret to look up. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        return find(request)
                .filter(lasting -> lasting.since().plus(Sessions.LONGEST).isAfter(clock.instant()))
                .filter(lasting -> isWelcome(lasting.person()))
                .map(lasting -> signIn(lasting, request))
                .orElse(null);
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        // Somebody's mistyped password is no reason to sign out whoever is signed in.
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        find(request).ifPresent(lasting -> {
            repository.deleteById(lasting.id());
            sessions.end(lasting.id());
        });
        leave("", request, response);
    }

    @EventListener
    void on(MemberLeft left) {
        repository.deleteOthersOf(left.person(), NONE);
    }

    @EventListener
    void on(PasswordChanged changed) {
        var stays = changed.stays().flatMap(sessions::lastingOf).orElse(NONE);
        repository.deleteOthersOf(changed.person(), stays);
    }

    @EventListener
    void on(SignInCrowdedOut ended) {
        repository.deleteById(ended.lasting());
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forgetOldOnes() {
        repository.deleteFromBefore(clock.instant().minus(Sessions.LONGEST));
    }

    private boolean isWelcome(PersonId person) {
        return members.byId(person).isPresent()
                && accounts.findById(person)
                        .filter(account -> !account.disabled())
                        .isPresent();
    }

    private Authentication signIn(LastingSignIn lasting, HttpServletRequest request) {
        sessions.belongs(request.getSession(), lasting);
        var user = new AccountUser(lasting.person(), "");
        return new RememberMeAuthenticationToken(key, user, user.getAuthorities());
    }

    private Optional<LastingSignIn> find(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(secret -> repository.findBySecretHash(new Token(secret).hash()));
    }

    /** Without an age, so that it goes when the browser is closed; an empty one goes at once. */
    private static void leave(String secret, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(request.getContextPath() + "/")
                .maxAge(secret.isEmpty() ? Duration.ZERO : Duration.ofSeconds(-1))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
