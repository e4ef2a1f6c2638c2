package org.commonground.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PresenceTests {

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final HandPace time = new HandPace();
    private final LocalGuestbook book = new LocalGuestbook();
    private final Presence presence = new Presence(book, time, time);

    private final Place mission = Place.of("statement", UUID.randomUUID());
    private final Someone ada = Someone.of(UUID.randomUUID(), "Ada", "Harbor House");
    private final Someone ben = Someone.of(UUID.randomUUID(), "Ben", "Legal Aid");

    @Test
    void showsPeopleInTheOrderInWhichTheyCame() {
        presence.enter(mission, ben);
        time.pass(MOMENT);
        presence.enter(mission, ada);

        assertThat(presence.at(mission)).containsExactly(ben, ada);
    }

    @Test
    void tellsPlacesApart() {
        presence.enter(mission, ada);

        assertThat(presence.at(Place.of("members"))).isEmpty();
    }

    @Test
    void showsAPersonOnceHoweverManyTabs() {
        var first = presence.enter(mission, ada);
        var second = presence.enter(mission, ada);
        assertThat(presence.at(mission)).containsExactly(ada);

        first.leave();
        assertThat(presence.at(mission)).containsExactly(ada);

        second.leave();
        assertThat(presence.at(mission)).isEmpty();
    }

    @Test
    void keepsWhoeverBeats() {
        var visit = presence.enter(mission, ada);

        IntStream.range(0, 100).forEach(i -> {
            time.pass(BEAT);
            visit.beat();
            assertThat(presence.at(mission)).containsExactly(ada);
        });
    }

    @Test
    void forgivesALostBeatOrTwo() {
        presence.enter(mission, ada);

        time.pass(BEAT.multipliedBy(3));

        assertThat(presence.at(mission)).containsExactly(ada);
    }

    @Test
    void sendsTheSilentAwayWithinTwentySeconds() {
        presence.enter(mission, ada);

        time.pass(Duration.ofSeconds(20));

        assertThat(presence.at(mission)).isEmpty();
        assertThat(presence.visits()).isZero();
    }

    @Test
    void takesBackWhoeverBeatsAgain() {
        var visit = presence.enter(mission, ada);
        time.pass(Duration.ofMinutes(10));

        visit.beat();

        assertThat(presence.at(mission)).containsExactly(ada);
    }

    @Test
    void doesNotTakeBackWhoeverLeft() {
        var visit = presence.enter(mission, ada);
        visit.leave();

        visit.beat();

        assertThat(presence.at(mission)).isEmpty();
    }

    @Test
    void tellsListenersOnceForAllWhoComeTogether() {
        var seen = new ArrayList<List<Someone>>();
        presence.listen(mission, () -> seen.add(presence.at(mission)));

        presence.enter(mission, ada);
        presence.enter(mission, ben);
        time.pass(Duration.ofSeconds(1));

        assertThat(seen)
                .hasSizeLessThanOrEqualTo(2)
                .last()
                .satisfies(people -> assertThat(people).containsExactlyInAnyOrder(ada, ben));
    }

    @Test
    void leavesNothingBehindAfterTwoHundredVisits() {
        var listening = IntStream.range(0, 200)
                .mapToObj(i -> presence.listen(mission, () -> {}))
                .toList();
        var visits = IntStream.range(0, 200)
                .mapToObj(i -> presence.enter(mission, Someone.of(new UUID(7, i), "Person " + i, "")))
                .toList();
        assertThat(presence.at(mission)).hasSize(200);

        visits.forEach(Visit::leave);
        listening.forEach(Registration::remove);

        assertThat(presence.visits()).isZero();
        assertThat(book.isEmpty()).isTrue();
    }
}
