package org.commonground.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonground.live.Pace;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.PersonId;
import org.junit.jupiter.api.Test;

class AbsencesTests {

    private static final MeetingId MEETING = new MeetingId(UUID.randomUUID());
    private static final PersonId CHAIR = new PersonId(UUID.randomUUID());

    private final HandClock clock = new HandClock();
    private final List<Runnable> later = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private final Absences absences = new Absences(
            clock,
            new Pace() {
                @Override
                public void now(Runnable action) {
                    action.run();
                }

                @Override
                public void in(Duration delay, Runnable action) {
                    later.add(action);
                }
            },
            told::add);

    @Test
    void beginToCountWhenSomebodyIsFirstMissed() {
        assertThat(missed(false)).isZero();
        clock.now = clock.now.plusSeconds(21);

        assertThat(missed(false)).isEqualTo(Duration.ofSeconds(21));
    }

    @Test
    void endWhenTheyComeBack() {
        missed(false);
        clock.now = clock.now.plusSeconds(21);
        assertThat(missed(true)).isZero();

        assertThat(missed(false)).isZero();
    }

    @Test
    void areToldOnceTheyHaveLastedLongEnough() {
        missed(false);
        missed(false);
        assertThat(told).isEmpty();

        later.forEach(Runnable::run);

        assertThat(told).containsExactly(new ChairMissed(MEETING));
    }

    private Duration missed(boolean here) {
        return absences.of(MEETING, Marker.CHAIR, CHAIR, here);
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2027-03-14T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
