package org.commonground.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonground.membership.PersonId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Recognises browsers in which somebody signed in before, by a signed cookie (OWASP, device cookies). It opens nothing; it only
 * gives the browser its own allowance of tries, so that strangers who guess at a name cannot keep its owner out.
 */
@Component
class KnownBrowsers {

    static final String COOKIE = "known-browser";
    private static final Duration LIFETIME = Duration.ofDays(180);

    private final Seal seal;
    private final Clock clock;

    KnownBrowsers(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    void remember(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var words = person + " " + UUID.randomUUID() + " " + clock.instant().getEpochSecond();
        var cookie = ResponseCookie.from(COOKIE, seal.put(words))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(request.getContextPath() + "/")
                .maxAge(LIFETIME)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    Optional<KnownBrowser> recognise(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .flatMap(value -> seal.open(value).stream())
                .flatMap(words -> read(words).stream())
                .findFirst();
    }

    private Optional<KnownBrowser> read(String words) {
        var parts = words.split(" ");
        var issued = Instant.ofEpochSecond(Long.parseLong(parts[2]));
        if (issued.plus(LIFETIME).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return PersonId.parse(parts[0]).map(person -> new KnownBrowser(person, UUID.fromString(parts[1])));
    }
}
