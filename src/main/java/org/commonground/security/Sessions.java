package org.commonground.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.commonground.membership.MemberLeft;
import org.commonground.membership.PersonId;
import org.commonground.membership.SignedOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who is signed in where. Ends sessions when their person leaves, when the password changes, 12 hours after signing in, and where one person
 * has too many, and says {@link SignedOut} for every one that ends, however it ends. What is begun for strangers lasts minutes.
 */
@Component
class Sessions implements SessionAuthenticationStrategy, HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    static final Duration LONGEST = Duration.ofHours(12);

    private final Map<HttpSession, Mark> open = new ConcurrentHashMap<>();
    private final Set<HttpSession> strangers = ConcurrentHashMap.newKeySet();
    private final SessionLimits limits;
    private final KnownBrowsers browsers;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Sessions(SessionLimits limits, KnownBrowsers browsers, ApplicationEventPublisher facts, Clock clock) {
        this.limits = limits;
        this.browsers = browsers;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void onAuthentication(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (signedIn instanceof RememberMeAuthenticationToken) {
            // Signed in since longer, and marked so already.
            return;
        }
        PersonId.parse(signedIn.getName()).ifPresent(person -> {
            mark(request.getSession(), new Mark(person, clock.instant(), Optional.empty()));
            browsers.remember(person, request, response);
        });
    }

    /** Says which lasting sign-in this session belongs to, and so since when its person is signed in. */
    void belongs(HttpSession session, LastingSignIn lasting) {
        mark(session, new Mark(lasting.person(), lasting.since(), Optional.of(lasting.id())));
    }

    private void mark(HttpSession session, Mark mark) {
        strangers.remove(session);
        session.setMaxInactiveInterval(Math.toIntExact(LONGEST.toSeconds()));
        open.put(session, mark);
        endTooMany(session, mark.person());
    }

    /** Ends those of a person that were not used for the longest time, and with them their sign-ins, where there are too many. */
    private void endTooMany(HttpSession newest, PersonId person) {
        var others = open.entrySet().stream()
                .filter(each -> each.getValue().person().equals(person))
                .map(Map.Entry::getKey)
                .filter(session -> session != newest)
                .sorted(Comparator.comparingLong(Sessions::lastUsed))
                .toList();
        others.stream()
                .limit(Math.max(0, others.size() + 1L - limits.ofOnePerson()))
                .forEach(this::endWithItsSignIn);
    }

    private void endWithItsSignIn(HttpSession session) {
        var lasting = Optional.ofNullable(open.get(session)).flatMap(Mark::lasting);
        end(session);
        lasting.filter(id ->
                        open.values().stream().noneMatch(mark -> mark.lasting().equals(lasting)))
                .ifPresent(id -> facts.publishEvent(new SignInCrowdedOut(id)));
    }

    private static long lastUsed(HttpSession session) {
        try {
            return session.getLastAccessedTime();
        } catch (IllegalStateException ended) {
            return 0;
        }
    }

    /** Nobody knows yet who this is; what was begun for them is kept for minutes, and not for everybody who ever came by. */
    @Override
    public void sessionCreated(HttpSessionEvent event) {
        var session = event.getSession();
        session.setMaxInactiveInterval(Math.toIntExact(limits.strangersStay().toSeconds()));
        strangers.add(session);
        if (strangers.size() > limits.ofStrangers()) {
            strangers.stream()
                    .filter(other -> other != session)
                    .min(Comparator.comparingLong(Sessions::lastUsed))
                    .ifPresent(Sessions::end);
        }
    }

    /** The lasting sign-in that the session of this id belongs to. */
    Optional<UUID> lastingOf(String sessionId) {
        return open.entrySet().stream()
                .filter(each -> each.getKey().getId().equals(sessionId))
                .findFirst()
                .flatMap(each -> each.getValue().lasting());
    }

    /** Ends every session that belongs to this sign-in: a browser has more than one after the program was started anew. */
    void end(UUID lasting) {
        end((session, mark) -> mark.lasting().equals(Optional.of(lasting)));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        strangers.remove(event.getSession());
        Optional.ofNullable(open.remove(event.getSession()))
                .ifPresent(mark -> facts.publishEvent(
                        new SignedOut(mark.person(), event.getSession().getId())));
    }

    @TransactionalEventListener
    void on(MemberLeft left) {
        end((session, mark) -> mark.person().equals(left.person()));
    }

    @TransactionalEventListener
    void on(PasswordChanged changed) {
        end((session, mark) ->
                mark.person().equals(changed.person()) && !changed.stays().equals(Optional.of(session.getId())));
    }

    @Scheduled(fixedDelay = 1_000)
    void endOldOnes() {
        var oldest = clock.instant().minus(LONGEST);
        end((session, mark) -> mark.since().isBefore(oldest));
    }

    private void end(BiPredicate<HttpSession, Mark> which) {
        open.forEach((session, mark) -> {
            if (which.test(session, mark)) {
                end(session);
            }
        });
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedAlready) {
            LOG.debug("A session ended by itself while it was being ended", endedAlready);
        }
    }

    /** Whose session this is, since when they are signed in, and by which lasting sign-in. */
    private record Mark(PersonId person, Instant since, Optional<UUID> lasting) {}
}
