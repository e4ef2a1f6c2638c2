package org.commonground.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.commonground.draft.SampleSteps.cutting;
import static org.commonground.draft.SampleSteps.typing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.commonground.draft.text.Step;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "security")
@Import({DraftsIntegrationTests.Ears.class, SampleKeeper.class})
class DraftsIntegrationTests {

    @Autowired
    Drafts drafts;

    @Autowired
    LiveDrafts live;

    @Autowired
    OpenDrafts open;

    @Autowired
    JdbcTemplate rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ears facts;

    @Autowired
    SampleKeeper keeper;

    final Member ada = SampleMembers.writer("Ada");
    final Member chair = SampleMembers.chair("Cleo");
    final Member ben = SampleMembers.writer("Ben");
    DraftId draft = DraftId.next();
    Writer writer = new Writer(live, ada);
    Follower follower = new Overhearing(new ArrayList<>(), new AtomicInteger());

    @AfterEach
    void leaves() {
        live.leave(draft, follower);
    }

    @BeforeEach
    void beginsADraft() {
        draft = drafts.begin("Vision", ada);
        writer = new Writer(live, ada);
    }

    @Test
    void beginsWithOneEmptyParagraph() {
        var begun = drafts.byId(draft, ada).orElseThrow();
        assertThat(begun.title()).isEqualTo("Vision");
        assertThat(begun.version()).isZero();
        assertThat(begun.begunBy()).isEqualTo(ada.person());
        assertThat(begun.state()).isEqualTo(new Draft.Open());
        assertThat(drafts.text(draft, ada).plain()).isEmpty();
        assertThat(drafts.words(draft, ada)).isZero();
    }

    @Test
    void beginsWithATextOfSeveralLines() {
        var filled = drafts.begin("Mission", "First line\n\nsecond line", ada);
        assertThat(drafts.text(filled, ben).plain()).isEqualTo("First line\nsecond line");
        assertThat(drafts.words(filled, ben)).isEqualTo(4);
    }

    @Test
    void keepsWhatIsConfirmed() {
        assertThat(writer.submits(draft, 0, typing(1, "No one for sale")))
                .isEqualTo(new Answer.Confirmed(1, List.of()));

        assertThat(drafts.text(draft, ada).plain()).isEqualTo("No one for sale");
        assertThat(drafts.byId(draft, ada).orElseThrow().version()).isEqualTo(1);
        // Whoever stored it may not have put down the pen yet.
        await().untilAsserted(() -> {
            open.letGo(Duration.ZERO);
            assertThat(open.count()).isZero();
        });
        assertThat(writer.opens(draft, OptionalLong.empty())).isInstanceOfSatisfying(Opening.Whole.class, whole -> {
            assertThat(whole.version()).isEqualTo(1);
            assertThat(whole.doc()).contains("No one for sale");
        });
    }

    @Test
    void rebasesWhoeverIsLate() {
        writer.submits(draft, 0, typing(1, "world"));
        assertThat(new Writer(live, ben).submits(draft, 0, typing(1, "hello ")))
                .isEqualTo(new Answer.Confirmed(2, List.of()));
        assertThat(drafts.text(draft, ada).plain()).contains("hello ").contains("world");
    }

    @Test
    void namesTheStepsThatNoLongerFit() {
        writer.submits(draft, 0, typing(1, "gone"));
        writer.submits(draft, 1, cutting(1, 5));
        assertThat(new Writer(live, ben).submits(draft, 1, typing(3, "x"), cutting(1, 3)))
                .isInstanceOfSatisfying(
                        Answer.Confirmed.class,
                        answer -> assertThat(answer.dropped()).isNotEmpty());
    }

    @Test
    void appendsParagraphsOnceWhileOthersWrite() {
        writer.submits(draft, 0, typing(1, "We met"));
        var heard = new ArrayList<Stretch>();
        follower = new Overhearing(heard, new AtomicInteger());
        live.follow(draft, follower, ben);

        drafts.append(draft, "Ada: yes", "line-1", ben);
        drafts.append(draft, "Ada: yes", "line-1", ben);

        assertThat(drafts.text(draft, ada).plain()).isEqualTo("We met\nAda: yes");
        await().untilAsserted(() -> assertThat(heard).hasSize(1));
        assertThat(writer.submits(draft, 1, typing(7, " today"))).isEqualTo(new Answer.Confirmed(3, List.of()));
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("We met today\nAda: yes");
        assertThat(heard).hasSize(2);
    }

    @Test
    void leavesTheEmptyLineAtTheEndToWhoeverIsAboutToWriteThere() {
        drafts.append(draft, "Ada: yes", "line-1", ben);
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("Ada: yes\n");
    }

    @Test
    void appendsNothingWhereTheMemberMayNotWrite() {
        assertThatThrownBy(() -> drafts.append(draft, "no", "line-1", SampleMembers.observer("Olga")))
                .isInstanceOf(NotPermitted.class);
        drafts.lock(draft, "Adopted", ada);
        assertThatThrownBy(() -> drafts.append(draft, "no", "line-1", ada)).isInstanceOf(NotPermitted.class);
        assertThat(drafts.text(draft, ada).plain()).isEmpty();
    }

    @Test
    void storesARepeatedSubmitOnce() {
        var first = writer.submits(draft, "a", 0, typing(1, "once"));
        assertThat(writer.submits(draft, "a", 0, typing(1, "once"))).isEqualTo(first);
        open.letGo(Duration.ZERO);
        assertThat(writer.submits(draft, "a", 0, typing(1, "once"))).isEqualTo(first);
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("once");
    }

    @Test
    void neverAnswersOtherStepsWithAReceiptForTheFirst() {
        var first = writer.submits(draft, "a", 0, typing(1, "once"));
        var other = writer.submits(draft, "a", 1, typing(5, " more"));
        assertThat(other).isEqualTo(new Answer.Confirmed(2, List.of()));
        open.letGo(Duration.ZERO);
        assertThat(writer.submits(draft, "a", 0, typing(1, "once"))).isEqualTo(first);
        assertThat(writer.submits(draft, "a", 1, typing(5, " more"))).isEqualTo(other);
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("once more");
    }

    @Test
    void storesTheSameIdOfTwoWritersTwice() {
        writer.submits(draft, "a", 0, typing(1, "1"));
        new Writer(live, ben).submits(draft, "a", 0, typing(1, "2"));
        assertThat(drafts.text(draft, ada).plain()).hasSize(2);
    }

    @Test
    void confirmsAnOldSubmitThatComesAgainFromFarBehind() {
        var first = writer.submits(draft, "old", 0, typing(1, "a"));
        for (int version = 1; version < Recent.REACH + 300; version += 50) {
            writer.submits(draft, version, manySteps(50));
        }
        assertThat(writer.submits(draft, "old", 0, typing(1, "a"))).isEqualTo(first);
        assertThat(writer.submits(draft, "new", 0, typing(1, "a")))
                .isEqualTo(new Answer.Refused(Objection.UNKNOWN_VERSION));
        open.letGo(Duration.ZERO);
        assertThat(writer.submits(draft, "old", 0, typing(1, "a"))).isEqualTo(first);
        assertThat(writer.submits(draft, "old", Recent.REACH, typing(1, "a")))
                .isInstanceOf(Answer.Confirmed.class)
                .isNotEqualTo(first);
        assertThat(writer.opens(draft, OptionalLong.of(5))).isInstanceOf(Opening.Whole.class);
        assertThat(writer.opens(draft, OptionalLong.of(Recent.REACH))).isInstanceOf(Opening.Since.class);
        assertThat(drafts.text(draft, 3, ada).plain()).isEqualTo("aaa");
        assertThat(drafts.text(draft, 700, ada).plain()).hasSize(700);
    }

    private static Step[] manySteps(int count) {
        var steps = new Step[count];
        Arrays.fill(steps, typing(1, "a"));
        return steps;
    }

    @Test
    void refusesAVersionThatNeverWas() {
        assertThat(writer.submits(draft, 7, typing(1, "x"))).isEqualTo(new Answer.Refused(Objection.UNKNOWN_VERSION));
        assertThat(writer.submits(draft, -1, typing(1, "x"))).isEqualTo(new Answer.Refused(Objection.MALFORMED));
        assertThat(writer.submits(draft, 0)).isEqualTo(new Answer.Refused(Objection.MALFORMED));
        assertThat(writer.submits(draft, 0, manySteps(Submit.MOST_STEPS + 1)))
                .isEqualTo(new Answer.Refused(Objection.TOO_LARGE));
    }

    @Test
    void storesNothingOfALockedDraft() {
        drafts.lock(draft, "adopted", ada);
        assertThat(writer.submits(draft, 0, typing(1, "x"))).isEqualTo(new Answer.Refused(Objection.LOCKED));
        assertThat(drafts.byId(draft, ada).orElseThrow().state())
                .isInstanceOfSatisfying(
                        Draft.Locked.class,
                        locked -> assertThat(locked.reason()).isEqualTo("adopted"));
        assertThat(writer.opens(draft, OptionalLong.empty()))
                .isInstanceOfSatisfying(
                        Opening.Whole.class, whole -> assertThat(whole.locked()).isTrue());

        drafts.unlock(draft, "amended", ada);
        assertThat(writer.submits(draft, 0, typing(1, "x"))).isEqualTo(new Answer.Confirmed(1, List.of()));
        assertThat(facts.heard()).contains(new DraftLocked(draft, "adopted"), new DraftUnlocked(draft, "amended"));
    }

    @Test
    void letsNobodyWriteBetweenLockingAndReadingTheLockedText() {
        var late = new ArrayList<CompletableFuture<Answer>>();
        var adopted = transaction.execute(status -> {
            drafts.lock(draft, "adopted", ada);
            late.add(writer.starts(draft, "late", 0, typing(1, "late")));
            return drafts.text(draft, ada).plain();
        });
        assertThat(Writer.await(late.getFirst())).isEqualTo(new Answer.Refused(Objection.LOCKED));
        assertThat(drafts.text(draft, ada).plain()).isEqualTo(adopted);
    }

    @Test
    void copiesWhatADraftSaysNow() {
        writer.submits(draft, 0, typing(1, "Shared"));
        var copy = drafts.copy(draft, "Another", ben);
        writer.submits(draft, 1, typing(7, " more"));
        assertThat(drafts.text(copy, ada).plain()).isEqualTo("Shared");
        assertThat(writer.submits(copy, 0, typing(1, "We "))).isEqualTo(new Answer.Confirmed(1, List.of()));
        assertThat(drafts.text(copy, ada).plain()).isEqualTo("We Shared");
    }

    @Test
    void tellsOnceThatMuchHasChanged() {
        for (int version = 0; version < 20; version++) {
            writer.submits(draft, version, typing(1, "a"));
        }
        await().untilAsserted(() -> assertThat(facts.heard()).contains(new DraftChanged(draft, 20)));
        assertThat(facts.of(DraftChanged.class).filter(fact -> fact.draft().equals(draft)))
                .hasSizeLessThan(5);
    }

    @Test
    void letsObserversReadAndStrangersNothing() {
        var observer = SampleMembers.observer("Olga");
        assertThat(drafts.text(draft, observer).plain()).isEmpty();
        assertThat(new Writer(live, observer).submits(draft, 0, typing(1, "x")))
                .isEqualTo(new Answer.Refused(Objection.NOT_PERMITTED));
        for (var forbidden : List.<Runnable>of(
                () -> drafts.begin("x", observer),
                () -> drafts.begin("x", "text", observer),
                () -> drafts.copy(draft, "x", observer),
                () -> drafts.rename(draft, "x", observer),
                () -> drafts.lock(draft, "x", observer),
                () -> drafts.unlock(draft, "x", observer))) {
            assertThatThrownBy(forbidden::run).isInstanceOf(NotPermitted.class);
        }
        var stranger = SampleMembers.stranger("Sam");
        for (var forbidden : List.<Runnable>of(
                () -> drafts.byId(draft, stranger),
                () -> drafts.text(draft, stranger),
                () -> drafts.text(draft, 0, stranger),
                () -> drafts.words(draft, stranger),
                () -> live.open(draft, OptionalLong.empty(), opening -> {}, stranger))) {
            assertThatThrownBy(forbidden::run).isInstanceOf(NotPermitted.class);
        }
        assertThat(drafts.byId(draft, ada).orElseThrow().version()).isZero();
    }

    @Test
    void hidesADraftFromWhoeverItsKeeperKeepsOut() {
        writer.submits(draft, 0, typing(1, "closed session"));
        var ear = new ArrayList<Stretch>();
        keeper.hides(draft, ben);
        for (var nowhere : List.of(draft, DraftId.next())) {
            assertThat(drafts.byId(nowhere, ben)).isEmpty();
            assertThat(drafts.access(nowhere, ben)).isEqualTo(Access.NONE);
            for (var unknown : List.<Runnable>of(
                    () -> drafts.text(nowhere, ben),
                    () -> drafts.text(nowhere, 0, ben),
                    () -> drafts.words(nowhere, ben),
                    () -> drafts.copy(nowhere, "x", ben),
                    () -> drafts.rename(nowhere, "x", ben),
                    () -> drafts.lock(nowhere, "x", ben),
                    () -> drafts.unlock(nowhere, "x", ben))) {
                assertThatThrownBy(unknown::run).isInstanceOf(UnknownDraft.class);
            }
            var bens = new Writer(live, ben);
            assertThat(bens.submits(nowhere, 0, typing(1, "x")))
                    .isEqualTo(new Answer.Refused(Objection.UNKNOWN_VERSION));
            assertThat(bens.opens(nowhere, OptionalLong.empty())).isEqualTo(new Opening.Unavailable());
            live.follow(nowhere, new Overhearing(ear, new AtomicInteger()), ben);
        }
        writer.submits(draft, 1, typing(1, "our "));
        assertThat(ear).isEmpty();
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("our closed session");
        assertThat(drafts.byId(draft, ada).orElseThrow())
                .matches(kept -> kept.title().equals("Vision") && !kept.isLocked());
    }

    @Test
    void letsWhoeverMayOnlyReadChangeNothing() {
        keeper.letsRead(draft, ben);
        assertThat(drafts.access(draft, ben)).isEqualTo(Access.READ);
        assertThat(drafts.text(draft, ben).plain()).isEmpty();
        assertThat(new Writer(live, ben).submits(draft, 0, typing(1, "x")))
                .isEqualTo(new Answer.Refused(Objection.NOT_PERMITTED));
        for (var forbidden : List.<Runnable>of(
                () -> drafts.rename(draft, "x", ben),
                () -> drafts.lock(draft, "x", ben),
                () -> drafts.unlock(draft, "x", ben))) {
            assertThatThrownBy(forbidden::run).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void holdsANewAudienceInsideItsTransactionAndDropsItWithIt() {
        transaction.executeWithoutResult(status -> {
            keeper.hides(draft, ben);
            assertThat(drafts.byId(draft, ben)).isEmpty();
            facts.publisher().publishEvent(new DraftAudienceChanged(draft));
            status.setRollbackOnly();
        });
        keeper.letsEverybody(draft);
        assertThat(drafts.byId(draft, ben)).isPresent();

        keeper.hides(draft, ben);
        assertThat(drafts.byId(draft, ben)).as("remembered until told").isPresent();
        transaction.executeWithoutResult(status -> facts.publisher().publishEvent(new DraftAudienceChanged(draft)));
        assertThat(drafts.byId(draft, ben)).isEmpty();
    }

    @Test
    void purgesWordsFromTheTextAndAllThatIsStored() {
        var other = drafts.begin("Other", "Maria Paz stays here", ada);
        drafts.rename(draft, "Talk with Maria Paz", ada);
        writer.submits(draft, "old", 0, typing(1, "We met Mar"), typing(11, "ia Paz today"));
        writer.submits(draft, 2, typing(23, " and Ben"));
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("We met Maria Paz today and Ben");

        assertThat(drafts.purge(draft, "maria paz", "[…]", chair)).isEqualTo(1);

        assertThat(drafts.text(draft, ada).plain()).isEqualTo("We met […] today and Ben");
        assertThat(drafts.byId(draft, ada).orElseThrow())
                .matches(kept -> kept.version() == 4 && kept.title().equals("Talk with […]"));
        for (long version = 0; version < 4; version++) {
            long before = version;
            assertThatThrownBy(() -> drafts.text(draft, before, ada)).isInstanceOf(UnknownDraft.class);
        }
        assertThat(rows.queryForObject(
                        "select count(*) from draft_batch where draft_id = ?", Integer.class, draft.value()))
                .isZero();
        assertThat(rows.queryForList("select doc from draft_snapshot where draft_id = ?", String.class, draft.value()))
                .hasSize(1)
                .noneMatch(doc -> doc.contains("Paz"));
        assertThat(drafts.text(other, ada).plain()).isEqualTo("Maria Paz stays here");
        assertThat(facts.heard()).contains(new DraftPurged(draft));
    }

    @Test
    void takesNothingThatBuildsOnWhatWasPurged() {
        writer.submits(draft, "old", 0, typing(1, "Maria Paz"));
        var followed = new AtomicInteger();
        follower = new Overhearing(new ArrayList<>(), followed);
        live.follow(draft, follower, ben);
        writer.opens(draft, OptionalLong.empty());
        drafts.purge(draft, "Maria Paz", "", chair);

        for (long base = 0; base < 2; base++) {
            assertThat(writer.submits(draft, base, typing(1, "Maria Paz")))
                    .isEqualTo(new Answer.Refused(Objection.PURGED));
        }
        assertThat(writer.submits(draft, "old", 0, typing(1, "Maria Paz")))
                .isEqualTo(new Answer.Refused(Objection.PURGED));
        assertThat(writer.submits(draft, 7, typing(1, "x"))).isEqualTo(new Answer.Refused(Objection.UNKNOWN_VERSION));
        assertThat(writer.opens(draft, OptionalLong.of(1))).isEqualTo(new Opening.Purged());
        assertThat(writer.opens(draft, OptionalLong.of(2))).isInstanceOf(Opening.Since.class);
        assertThat(writer.opens(draft, OptionalLong.empty())).isInstanceOf(Opening.Whole.class);
        assertThat(followed).hasValue(1);

        assertThat(writer.submits(draft, 2, typing(1, "on"))).isEqualTo(new Answer.Confirmed(3, List.of()));
        open.letGo(Duration.ZERO);
        assertThat(writer.submits(draft, "old", 0, typing(1, "Maria Paz")))
                .isEqualTo(new Answer.Refused(Objection.PURGED));
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("on");
    }

    @Test
    void purgesALockedDraftAndLeavesItLocked() {
        writer.submits(draft, 0, typing(1, "Maria Paz spoke"));
        drafts.lock(draft, "Maria Paz asked for it", ada);
        drafts.purge(draft, "Maria Paz", "", chair);
        assertThat(drafts.text(draft, ada).plain()).isEqualTo(" spoke");
        assertThat(drafts.byId(draft, ada).orElseThrow().state())
                .isInstanceOfSatisfying(
                        Draft.Locked.class,
                        locked -> assertThat(locked.reason()).isEqualTo(" asked for it"));
        assertThat(writer.submits(draft, 2, typing(1, "x"))).isEqualTo(new Answer.Refused(Objection.LOCKED));
    }

    @Test
    void purgesAgainAndWhatIsNotThereAnyMore() {
        writer.submits(draft, 0, typing(1, "Maria Paz"));
        writer.submits(draft, 1, cutting(1, 10));
        assertThat(drafts.purge(draft, "Maria Paz", "", chair)).isZero();
        writer.submits(draft, 3, typing(1, "Maria Paz"));
        assertThat(drafts.purge(draft, "Maria Paz", "", chair)).isEqualTo(1);
        assertThat(drafts.byId(draft, ada).orElseThrow().version()).isEqualTo(5);
        assertThat(drafts.text(draft, ada).plain()).isEmpty();
    }

    @Test
    void purgesNothingWhenTheTransactionIsUndone() {
        writer.submits(draft, 0, typing(1, "Maria Paz"));
        transaction.executeWithoutResult(status -> {
            drafts.purge(draft, "Maria Paz", "", chair);
            assertThat(drafts.text(draft, ada).plain()).isEmpty();
            status.setRollbackOnly();
        });
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("Maria Paz");
        assertThat(writer.submits(draft, 1, typing(10, " is here"))).isEqualTo(new Answer.Confirmed(2, List.of()));
    }

    @Test
    void letsAWaitingSubmitFindTheTextPurged() {
        writer.submits(draft, 0, typing(1, "Maria Paz"));
        var late = new ArrayList<CompletableFuture<Answer>>();
        transaction.executeWithoutResult(status -> {
            drafts.purge(draft, "Maria Paz", "", chair);
            late.add(writer.starts(draft, "late", 1, typing(1, "Maria Paz")));
        });
        assertThat(Writer.await(late.getFirst())).isEqualTo(new Answer.Refused(Objection.PURGED));
        assertThat(drafts.text(draft, ada).plain()).isEmpty();
    }

    @Test
    void purgesAWholeDraft() {
        writer.submits(draft, 0, typing(1, "Maria Paz"));
        var followed = new AtomicInteger();
        follower = new Overhearing(new ArrayList<>(), followed);
        live.follow(draft, follower, ben);
        drafts.text(draft, ada);
        drafts.purgeAll(draft, chair);

        assertThat(drafts.byId(draft, chair)).isEmpty();
        assertThat(drafts.access(draft, chair)).isEqualTo(Access.NONE);
        assertThatThrownBy(() -> drafts.text(draft, ada)).isInstanceOf(UnknownDraft.class);
        assertThatThrownBy(() -> drafts.purgeAll(draft, chair)).isInstanceOf(UnknownDraft.class);
        await().untilAsserted(() -> assertThat(followed).hasValue(-1));
        assertThat(writer.submits(draft, 1, typing(1, "x"))).isEqualTo(new Answer.Refused(Objection.UNKNOWN_VERSION));
        assertThat(writer.submits(draft, 2, typing(1, "x"))).isEqualTo(new Answer.Refused(Objection.UNKNOWN_VERSION));
        assertThat(writer.opens(draft, OptionalLong.empty())).isEqualTo(new Opening.Unavailable());
        for (var table : List.of("draft_batch", "draft_snapshot")) {
            assertThat(rows.queryForObject(
                            "select count(*) from " + table + " where draft_id = ?", Integer.class, draft.value()))
                    .isZero();
        }
    }

    @Test
    void letsOnlyWhoeverPresidesAndMaySeeItPurge() {
        writer.submits(draft, 0, typing(1, "Maria Paz"));
        for (var forbidden :
                List.<Runnable>of(() -> drafts.purge(draft, "Maria", "", ada), () -> drafts.purgeAll(draft, ada))) {
            assertThatThrownBy(forbidden::run).isInstanceOf(NotPermitted.class);
        }
        keeper.hides(draft, chair);
        for (var unknown :
                List.<Runnable>of(() -> drafts.purge(draft, "Maria", "", chair), () -> drafts.purgeAll(draft, chair))) {
            assertThatThrownBy(unknown::run).isInstanceOf(UnknownDraft.class);
        }
        keeper.letsRead(draft, chair);
        assertThatThrownBy(() -> drafts.purge(draft, " ", "", chair)).isInstanceOf(IllegalArgumentException.class);
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("Maria Paz");
        drafts.purge(draft, "Maria Paz", "", chair);
        assertThat(drafts.text(draft, ada).plain()).isEmpty();
    }

    @Test
    void knowsNoDraftThatWasNeverBegun() {
        var nowhere = DraftId.next();
        assertThat(drafts.byId(nowhere, ada)).isEmpty();
        assertThatThrownBy(() -> drafts.text(nowhere, ada)).isInstanceOf(UnknownDraft.class);
        assertThatThrownBy(() -> drafts.text(draft, 1, ada)).isInstanceOf(UnknownDraft.class);
        assertThat(writer.submits(nowhere, 0, typing(1, "x"))).isEqualTo(new Answer.Refused(Objection.UNKNOWN_VERSION));
    }

    @Test
    void confirmsEachOfManyWhoWriteAtOnce() {
        var answers = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < 300; i++) {
            answers.add(writer.starts(draft, "many-" + i, 0, typing(1, "z")));
        }
        assertThat(answers.stream().map(Writer::await))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Confirmed.class));
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("z".repeat(300));
    }

    private record Overhearing(List<Stretch> heard, AtomicInteger purges) implements Follower {

        @Override
        public void stored(Stretch steps) {
            heard.add(steps);
        }

        @Override
        public void lockChanged(boolean locked) {}

        @Override
        public void lost() {}

        @Override
        public void purged() {
            purges.incrementAndGet();
        }

        @Override
        public void gone() {
            purges.set(-1);
        }
    }

    static class Ears {

        private final Queue<Object> heard = new ConcurrentLinkedQueue<>();
        private final ApplicationEventPublisher publisher;

        Ears(ApplicationEventPublisher publisher) {
            this.publisher = publisher;
        }

        ApplicationEventPublisher publisher() {
            return publisher;
        }

        Queue<Object> heard() {
            return heard;
        }

        <F> Stream<F> of(Class<F> kind) {
            return heard.stream().filter(kind::isInstance).map(kind::cast);
        }

        @EventListener
        void on(DraftChanged fact) {
            heard.add(fact);
        }

        @EventListener
        void on(DraftLocked fact) {
            heard.add(fact);
        }

        @EventListener
        void on(DraftPurged fact) {
            heard.add(fact);
        }

        @EventListener
        void on(DraftUnlocked fact) {
            heard.add(fact);
        }
    }
}
