package org.commonground.calendar.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.commonground.calendar.CalendarFiles;
import org.commonground.calendar.Entry;
import org.commonground.membership.Founding;
import org.commonground.membership.Member;
import org.commonground.shared.Token;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands a person's calendar to the program that brings its secret address. No session is begun, and nothing is kept on the way. */
@RestController
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final FeedTokens tokens;
    private final Strangers strangers;
    private final ObjectProvider<CalendarSource> sources;
    private final CalendarFiles files;
    private final Founding founding;

    FeedController(
            FeedTokens tokens,
            Strangers strangers,
            ObjectProvider<CalendarSource> sources,
            CalendarFiles files,
            Founding founding) {
        this.tokens = tokens;
        this.strangers = strangers;
        this.sources = sources;
        this.files = files;
        this.founding = founding;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token, HttpServletRequest request) {
        return tokens.reader(new Token(token))
                .map(this::calendar)
                .orElseGet(() -> wrong(strangers.mayGuess(request.getRemoteAddr())));
    }

    private static ResponseEntity<String> wrong(boolean mayGuess) {
        return mayGuess
                ? ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build()
                : ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, "60")
                        .build();
    }

    private ResponseEntity<String> calendar(Member reader) {
        List<Entry> entries = sources.orderedStream()
                .flatMap(source -> source.of(reader).stream())
                .toList();
        var name = founding.collaborative().orElseThrow().name().name();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(files.feed(name, entries));
    }
}
