package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.commonground.decision.ballot.Side;
import org.commonground.decision.ballot.Urn;
import org.commonground.live.Doorbell;
import org.commonground.live.Registration;
import org.commonground.live.Topic;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two hundred vote within five seconds while two hundred pages look on. A page is here what the server does for it: it hears the ring
 * and reads what its reader may see.
 */
@ThroughTheWindow
class FullHouseIntegrationTests {

    private static final int PEOPLE = 200;
    private static final Duration SPREAD = Duration.ofSeconds(5);

    @Autowired
    ApplicationContext product;

    @Autowired
    Doorbell doorbell;

    @Test
    void everyPageHasTheFinalTallyWithinASecond() throws InterruptedException {
        var body = Assembly.of(PEOPLE, product);
        var vote = body.opened(
                body.motion("meet on Tuesdays"),
                Customs.of(MotionKind.BUSINESS, List.of()).showing(Display.LIVE));
        var members = body.places().map(body::person).toList();
        var shown = new AtomicReferenceArray<Urn>(PEOPLE);
        var lastLook = new AtomicLong();
        var pages = new ArrayList<Registration>();
        for (var place = 0; place < PEOPLE; place++) {
            var page = place;
            pages.add(doorbell.listen(Topic.of("vote", vote.value()), () -> {
                shown.set(page, body.votes().look(vote, members.get(page)).urn().orElseThrow());
                lastLook.accumulateAndGet(System.nanoTime(), Math::max);
            }));
        }

        var lastBallot = new AtomicLong();
        var all = new CountDownLatch(PEOPLE);
        try (var voters = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var place = 1; place <= PEOPLE; place++) {
                var voter = place;
                voters.submit(() -> {
                    Thread.sleep(SPREAD.toMillis() * voter / PEOPLE);
                    body.ballots()
                            .cast(
                                    vote,
                                    body.seat(voter),
                                    voter % 3 == 0 ? Side.NO : Side.YES,
                                    "",
                                    members.get(voter - 1));
                    lastBallot.accumulateAndGet(System.nanoTime(), Math::max);
                    all.countDown();
                    return true;
                });
            }
        }
        assertThat(all.getCount()).isZero();
        var everything = Urn.EMPTY.with(Side.YES, 134).with(Side.NO, 66);
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> {
                    for (var page = 0; page < PEOPLE; page++) {
                        assertThat(shown.get(page)).isEqualTo(everything);
                    }
                });

        var after = Duration.ofNanos(lastLook.get() - lastBallot.get());
        System.out.println("200 ballots in " + SPREAD.toSeconds() + " s: last of 200 pages on the final tally "
                + after.toMillis() + " ms after the last ballot was stored");
        assertThat(after).isLessThan(Duration.ofSeconds(1));
        pages.forEach(Registration::remove);
        assertThat(body.closed(vote).urn()).contains(everything);
    }
}
