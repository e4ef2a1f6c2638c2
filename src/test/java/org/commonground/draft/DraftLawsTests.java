package org.commonground.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.commonground.draft.DraftRoom.Fault;
import org.commonground.draft.text.Step;
import org.commonground.draft.text.TokenRow;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Whatever several people submit, late, twice, or while the database fails: what is confirmed is in the log, once; the log is one
 * unbroken order; what it leads to is a valid document, and the one in memory.
 */
class DraftLawsTests {

    private static final DraftRoom room = new DraftRoom(
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));

    /** Something that somebody does, told by numbers so that a failing case can be made smaller. */
    record Deed(int kind, int writer, int lag, int place, int length) {}

    @AfterContainer
    static void close() {
        room.close();
    }

    @Property(tries = 150)
    void storesWhatItConfirmsOnceAndInOneOrder(
            @ForAll @Size(min = 5, max = 40) List<@IntRange(max = 99_999_999) Integer> deeds) {
        History history = new History();
        deeds.forEach(number -> history.does(deed(number)));
        history.holds();
    }

    private static Deed deed(int number) {
        return new Deed(number % 16, number / 16 % 4, number / 64 % 12, number / 768 % 200, number / 153_600 % 9);
    }

    private static final class History {

        private final DraftId draft = room.begin();
        private final List<Writer> writers = new ArrayList<>();
        private final List<Sent> sent = new ArrayList<>();
        private final Map<String, Answer.Confirmed> confirmed = new HashMap<>();

        private record Sent(int writer, String id, long base, Step[] steps) {}

        History() {
            for (int i = 0; i < 4; i++) {
                writers.add(new Writer(room.live, SampleMembers.writer("Writer " + i)));
            }
        }

        void does(Deed deed) {
            switch (deed.kind()) {
                case 0 -> room.letGo();
                case 1 -> room.fail(Fault.values()[deed.lag() % 3], 1 + deed.length() % 3);
                case 2, 3 -> repeats(deed);
                case 4 -> opens(deed);
                default -> submits(deed);
            }
        }

        private void submits(Deed deed) {
            long base = Math.max(0, room.log.version(draft).orElseThrow() - deed.lag());
            Sent next = new Sent(deed.writer(), "s" + sent.size(), base, steps(deed));
            sent.add(next);
            send(next);
        }

        private void repeats(Deed deed) {
            if (!sent.isEmpty()) {
                send(sent.get(deed.place() % sent.size()));
            }
        }

        private void send(Sent what) {
            Answer answer = writers.get(what.writer()).submits(draft, what.id(), what.base(), what.steps());
            if (answer instanceof Answer.Confirmed now) {
                Answer.Confirmed before = confirmed.putIfAbsent(what.id(), now);
                boolean stored = before != null && before.dropped().size() < what.steps().length;
                assertThat(stored ? now : before).isEqualTo(before);
            }
        }

        private void opens(Deed deed) {
            long version = room.log.version(draft).orElseThrow();
            long since = Math.max(0, version - deed.lag());
            Opening opening = writers.get(deed.writer()).opens(draft, OptionalLong.of(since));
            if (opening instanceof Opening.Since steps) {
                assertThat(steps.steps().from()).isEqualTo(since);
                assertThat(steps.steps().to()).isGreaterThanOrEqualTo(version);
            }
        }

        private Step[] steps(Deed deed) {
            int place = deed.place();
            return switch (deed.length()) {
                case 0 -> new Step[] {SampleSteps.cutting(place, place + 3)};
                case 1 -> new Step[] {SampleSteps.splitting(1 + place)};
                case 2 -> new Step[] {SampleSteps.marking(place, place + 9)};
                case 3 -> new Step[] {SampleSteps.typing(1, "one"), SampleSteps.cutting(2, 3)};
                default -> new Step[] {SampleSteps.typing(1 + place % 5, "x".repeat(deed.length()))};
            };
        }

        private Submit.Key key(Sent what) {
            return writers.get(what.writer())
                    .submit(what.id(), what.base(), what.steps())
                    .key();
        }

        void holds() {
            room.recover();
            List<Batch> log = room.log.between(draft, 0, Long.MAX_VALUE);
            long at = 0;
            TokenRow row = TokenRow.empty();
            for (Batch batch : log) {
                assertThat(batch.version()).isEqualTo(at);
                Notation.steps(batch.steps()).forEach(row::apply);
                at = batch.to();
            }
            assertThat(log).extracting(Batch::key).doesNotHaveDuplicates();
            for (var answer : confirmed.entrySet()) {
                Sent what = sent.stream()
                        .filter(one -> one.id().equals(answer.getKey()))
                        .findFirst()
                        .orElseThrow();
                int accepted = what.steps().length - answer.getValue().dropped().size();
                assertThat(log.stream()
                                .filter(batch -> batch.key().equals(key(what)))
                                .mapToInt(Batch::length)
                                .sum())
                        .isEqualTo(accepted);
            }
            String replayed = Notation.of(row);
            assertThat(Notation.of(Notation.row(replayed))).isEqualTo(replayed);
            assertThat(room.stored(draft)).isEqualTo(replayed);
            var opening = (Opening.Whole) writers.getFirst().opens(draft, OptionalLong.empty());
            assertThat(opening.doc()).isEqualTo(replayed);
            assertThat(opening.version()).isEqualTo(at);
        }
    }
}
