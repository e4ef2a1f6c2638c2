package org.commonground.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.draft.SampleSteps.cutting;
import static org.commonground.draft.SampleSteps.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.commonground.draft.DraftRoom.Fault;
import org.commonground.draft.text.Step;
import org.commonground.membership.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has to hold on every database: what is confirmed is stored, once, and in one order. */
abstract class StoringContract {

    private static final Answer.Refused BUSY = new Answer.Refused(Objection.BUSY);

    private final Member ada = SampleMembers.writer("Ada");
    private final Member ben = SampleMembers.writer("Ben");
    private DraftRoom room;
    private Writer writer;
    private DraftId draft;

    /** An empty database. */
    abstract DataSource database();

    @BeforeEach
    void open() {
        room = new DraftRoom(database());
        writer = new Writer(room.live, ada);
        draft = room.begin();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void outlastsAFaultThatPasses(Fault where) {
        writer.submits(draft, 0, typing(1, "a"));
        room.fail(where, 1);
        assertThat(writer.submits(draft, "s", 1, typing(2, "b"))).isEqualTo(new Answer.Confirmed(2, List.of()));
        assertThat(room.plain(draft)).isEqualTo("ab");
        assertHoldsTogether();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void answersBusyWhileItCannotStoreAndStoresOnceAfterwards(Fault where) {
        writer.submits(draft, 0, typing(1, "a"));
        room.fail(where, 3);
        Answer first = writer.submits(draft, "s", 1, typing(2, "b"));
        assertThat(first).isIn(BUSY, new Answer.Confirmed(2, List.of()));
        room.recover();
        assertThat(writer.submits(draft, "s", 1, typing(2, "b"))).isEqualTo(new Answer.Confirmed(2, List.of()));
        assertThat(room.plain(draft)).isEqualTo("ab");
        assertHoldsTogether();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void tellsFollowersOnlyWhatIsStored(Fault where) {
        List<Stretch> heard = new CopyOnWriteArrayList<>();
        room.live.follow(draft, hearing(heard), ben);
        writer.opens(draft, OptionalLong.empty());
        room.fail(where, 1);
        writer.submits(draft, "s", 0, typing(1, "a"));
        writer.submits(draft, "t", 1, typing(2, "b"));
        assertThat(heard.stream().mapToInt(stretch -> stretch.steps().size()).sum())
                .isEqualTo(2);
        assertThat(heard.getFirst().from()).isZero();
        assertThat(heard.getLast().to()).isEqualTo(2);
    }

    @Test
    void goesOnWhenAFollowerFails() {
        List<Stretch> heard = new CopyOnWriteArrayList<>();
        room.live.follow(draft, failing(), ben);
        room.live.follow(draft, hearing(heard), ben);
        assertThat(writer.submits(draft, 0, typing(1, "a"))).isEqualTo(new Answer.Confirmed(1, List.of()));
        assertThat(heard).hasSize(1);
    }

    @Test
    void letsTwoServersWriteInOneDraft() {
        Writer elsewhere = new Writer(room.secondNode(), ben);
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers.add(writer.starts(draft, "here-" + i, 0, typing(1, "h")));
            answers.add(elsewhere.starts(draft, "there-" + i, 0, typing(1, "t")));
        }
        long confirmed = answers.stream()
                .map(Writer::await)
                .filter(Answer.Confirmed.class::isInstance)
                .count();
        assertThat(room.plain(draft)).hasSize((int) confirmed);
        assertThat(confirmed).isPositive();
        for (int i = 0; i < 40; i++) {
            assertThat(writer.submits(draft, "here-" + i, 0, typing(1, "h"))).isInstanceOf(Answer.Confirmed.class);
            assertThat(elsewhere.submits(draft, "there-" + i, 0, typing(1, "t")))
                    .isInstanceOf(Answer.Confirmed.class);
        }
        assertThat(room.plain(draft)).hasSize(80);
        assertHoldsTogether();
    }

    @Test
    void keepsTheWholeTextNowAndThen() {
        for (int version = 0; version < 600; version += 20) {
            var steps = new Step[20];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = i % 2 == 0 ? typing(1, "ab") : cutting(1, 2);
            }
            writer.submits(draft, version, steps);
        }
        room.letGo();
        assertThat(room.rows.queryForObject("select count(*) from draft_snapshot", Integer.class))
                .isBetween(1, 3);
        assertHoldsTogether();
        assertThat(room.plain(draft)).hasSize(300);
    }

    /** A purge comes between those who write at the same moment, here and on another server. */
    @Test
    void keepsNothingOfBeforeAPurge() {
        Writer elsewhere = new Writer(room.secondNode(), ben);
        for (int version = 0; version < 300; version += 50) {
            var steps = new Step[50];
            Arrays.fill(steps, typing(1, "o"));
            writer.submits(draft, version, steps);
        }
        elsewhere.opens(draft, OptionalLong.empty());
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers.add(writer.starts(draft, "here-" + i, 300, typing(1, "h")));
            answers.add(elsewhere.starts(draft, "there-" + i, 300, typing(1, "t")));
            if (i == 20) {
                room.purge(draft);
            }
        }
        answers.forEach(Writer::await);
        for (int i = 0; i < 40; i++) {
            assertThat(elsewhere.submits(draft, "here-" + i, 300, typing(1, "h")))
                    .isEqualTo(new Answer.Refused(Objection.PURGED));
        }
        long floor = room.log.stand(draft).orElseThrow().purgedUntil();
        assertThat(floor).isGreaterThan(300);
        room.letGo();
        assertThat(room.rows.queryForObject("select min(version) from draft_snapshot", Long.class))
                .isEqualTo(floor);
        assertThat(room.plain(draft)).isEqualTo("purged");
        assertThat(writer.submits(draft, floor, typing(7, "!"))).isEqualTo(new Answer.Confirmed(floor + 1, List.of()));
        assertThat(elsewhere.submits(draft, floor, typing(7, "?")))
                .isEqualTo(new Answer.Confirmed(floor + 2, List.of()));
        assertThat(room.log.between(draft, 0, Long.MAX_VALUE)).hasSize(2);
        assertThat(((Opening.Whole) writer.opens(draft, OptionalLong.empty())).doc())
                .isEqualTo(room.stored(draft));
    }

    @Test
    void keepsNoWholeTextThatIsOlderThanAPurge() {
        writer.submits(draft, 0, typing(1, "old"));
        room.purge(draft);
        room.log.keep(draft, new Snapshot(1, "{}"));
        assertThat(room.rows.queryForObject("select count(*) from draft_snapshot", Integer.class))
                .isEqualTo(1);
        assertThat(room.plain(draft)).isEqualTo("purged");
    }

    @Test
    void keepsEveryCharacterThereIs() {
        String text = "\u00e1\u0644\u0301\ud83d\ude00\u200d\u2028\u007f\u0001\"\\'";
        assertThat(writer.submits(draft, 0, typing(1, text))).isEqualTo(new Answer.Confirmed(1, List.of()));
        room.letGo();
        assertThat(room.plain(draft)).isEqualTo(text);
    }

    /** What is in memory is what the log says, and the log has no gap. */
    private void assertHoldsTogether() {
        var opening = (Opening.Whole) writer.opens(draft, OptionalLong.empty());
        assertThat(opening.doc()).isEqualTo(room.stored(draft));
        long at = 0;
        for (Batch batch : room.log.between(draft, 0, Long.MAX_VALUE)) {
            assertThat(batch.version()).isEqualTo(at);
            at = batch.to();
        }
        assertThat(opening.version()).isEqualTo(at);
    }

    private static Follower hearing(List<Stretch> heard) {
        return new Follower() {
            @Override
            public void stored(Stretch steps) {
                heard.add(steps);
            }

            @Override
            public void lockChanged(boolean locked) {}

            @Override
            public void lost() {}

            @Override
            public void purged() {}

            @Override
            public void gone() {}
        };
    }

    private static Follower failing() {
        return new Follower() {
            @Override
            public void stored(Stretch steps) {
                throw new IllegalStateException("made to fail");
            }

            @Override
            public void lockChanged(boolean locked) {}

            @Override
            public void lost() {}

            @Override
            public void purged() {}

            @Override
            public void gone() {}
        };
    }
}
