package org.commonground.sitting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.commonground.live.Pace;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Since when those who hold a marker have not been on the page. The time begins when somebody first looks and does not see them. */
@Component
class Absences {

    private static final int KEPT = 1_000;

    private record Whose(MeetingId meeting, Marker marker, PersonId holder) {}

    private final Cache<Whose, Instant> gone =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Clock clock;
    private final Pace pace;
    private final ApplicationEventPublisher facts;

    Absences(Clock clock, Pace pace, ApplicationEventPublisher facts) {
        this.clock = clock;
        this.pace = pace;
        this.facts = facts;
    }

    /** For how long somebody has been missed by now. Tells when that becomes long enough for another to take the chair. */
    Duration of(MeetingId meeting, Marker marker, PersonId holder, boolean here) {
        var whose = new Whose(meeting, marker, holder);
        if (here) {
            gone.invalidate(whose);
            return Duration.ZERO;
        }
        var since = Optional.ofNullable(gone.getIfPresent(whose)).orElseGet(() -> {
            var now = clock.instant();
            gone.put(whose, now);
            pace.in(Markers.PATIENCE.plusMillis(50), () -> facts.publishEvent(new ChairMissed(meeting)));
            return now;
        });
        return Duration.between(since, clock.instant());
    }
}
