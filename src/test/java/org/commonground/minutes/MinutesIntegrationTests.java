package org.commonground.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.commonground.decision.Customs;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Motions;
import org.commonground.decision.Purpose;
import org.commonground.decision.Title;
import org.commonground.decision.Votes;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.ballot.Side;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Requirement;
import org.commonground.draft.Drafts;
import org.commonground.draft.UnknownDraft;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.ItemId;
import org.commonground.membership.Name;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.shared.Reason;
import org.commonground.shared.Refused;
import org.commonground.sitting.ClosedSessions;
import org.commonground.sitting.Sittings;
import org.commonground.structure.Bodies;
import org.commonground.structure.BodyKind;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class MinutesIntegrationTests {

    @Autowired
    ApplicationContext product;

    private MeetingRoom room;
    private Passages passages;
    private MinuteBook book;

    @BeforeEach
    void meet() {
        room = new MeetingRoom(product).inSession();
        passages = room.bean(Passages.class);
        book = room.bean(MinuteBook.class);
    }

    @Test
    void existAsSoonAsTheAgendaDoes() {
        assertThat(room.record(room.ada).items())
                .extracting(item -> item.item().heading().heading())
                .containsExactly("Mission statement", "Outreach to hotels");
        assertThat(room.record(room.ada).minutes().stage()).isEqualTo(MinutesStage.WRITTEN);
    }

    @Test
    void showEachReaderWhatIsWrittenForThem() {
        room.notes(room.mission, Audience.PUBLIC, "For all.");
        room.notes(room.mission, Audience.MEMBERS, "For members.");
        room.notes(room.mission, Audience.CLOSED, "Behind the door.");
        room.notes(room.mission, Audience.SCRIBES, "To be checked.");

        assertThat(noted(room.nadia)).containsExactly("For all.", "For members.", "Behind the door.", "To be checked.");
        assertThat(noted(room.rosa)).containsExactly("For all.", "For members.", "Behind the door.", "To be checked.");
        assertThat(noted(room.ada)).containsExactly("For all.", "For members.", "Behind the door.");
        assertThat(noted(room.olga)).containsExactly("For all.");
        assertThat(room.record(room.olga).withheld()).isEqualTo(2);
    }

    @Test
    void withholdNothingWhereNothingIsWritten() {
        room.notes(room.mission, Audience.CLOSED, "");
        room.notes(room.mission, Audience.MEMBERS, "");

        assertThat(room.record(room.olga).withheld()).isZero();
    }

    @Test
    void keepWhatWasDecidedBehindClosedDoorsFromThePublicAndSayThatTheyDo() {
        room.closesTheDoor();
        room.carries(room.mission, "Give up the lease", "That the lease of the second house be given up.");
        room.bean(ClosedSessions.class).end(room.meeting, room.chair());
        room.bean(Agendas.class).start(room.outreach, room.chair());
        room.carries(room.outreach, "Letters", "That letters go out.");

        assertThat(votes(room.record(room.ada))).containsExactly("Give up the lease", "Letters");
        assertThat(votes(room.record(room.olga))).containsExactly("Letters");
        assertThat(room.record(room.olga).withheld()).isEqualTo(1);
        var open = room.bean(MeetingRecords.class).of(room.meeting, Edition.PUBLIC, room.chair(), Locale.ENGLISH);
        assertThat(votes(open)).containsExactly("Letters");
        assertThat(open.withheld()).isEqualTo(1);
    }

    private static List<String> votes(MeetingRecord record) {
        return record.items().stream()
                .flatMap(item -> item.entries().stream())
                .filter(Entry.Voted.class::isInstance)
                .map(entry -> ((Entry.Voted) entry).vote().title())
                .toList();
    }

    @Test
    void sayOfTheItemOnTheTableWhatTheWholeSaysOfIt() {
        room.notes(room.mission, Audience.PUBLIC, "For all.");
        room.notes(room.mission, Audience.CLOSED, "Behind the door.");
        room.notes(room.outreach, Audience.CLOSED, "Elsewhere.");
        room.carries(room.mission, "Letters", "That letters go out.");

        for (var reader : List.of(room.nadia, room.ada, room.olga)) {
            var whole = room.record(reader).items();
            assertThat(List.of(room.mission, room.outreach))
                    .map(item -> room.bean(MeetingRecords.class)
                            .under(item, room.meeting, room.member(reader), Locale.ENGLISH)
                            .orElseThrow()
                            .record())
                    .isEqualTo(whole);
        }
        assertThat(room.bean(MeetingRecords.class)
                        .under(new ItemId(UUID.randomUUID()), room.meeting, room.member(room.ada), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void showNamedBodiesWhatIsWrittenForThem() {
        var training = room.bean(Bodies.class)
                .found(BodyKind.COMMITTEE, new Name("Training"), "", room.household.coordinator());
        room.bean(Bodies.class).seat(training, room.household.named("Open Door").id(), room.household.coordinator());
        room.notes(room.mission, Audience.BODIES, Set.of(training), "For the trainers.");

        assertThat(noted(room.ben)).containsExactly("For the trainers.");
        assertThat(noted(room.ada)).isEmpty();
    }

    @Test
    void goOnInAPassageOfItsOwnAndNeverInTheWrongOne() {
        var first = room.notes(room.mission, Audience.MEMBERS, "Before the door was closed.");
        var next = passages.next(room.meeting, Optional.of(room.mission), room.scribe());
        assertThat(next).isNotEqualTo(first);
        assertThat(passages.next(room.meeting, Optional.of(room.mission), room.scribe()))
                .isEqualTo(next);

        room.closesTheDoor();

        var behind = passages.next(room.meeting, Optional.of(room.mission), room.scribe());
        assertThat(passages.byId(behind, room.scribe()).orElseThrow().audience())
                .isEqualTo(Audience.CLOSED);
        assertThatThrownBy(() -> passages.next(room.meeting, Optional.of(room.mission), room.member(room.ada)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void hideTheTextOfAPassageWithThePassage() {
        var passage = room.notes(room.mission, Audience.CLOSED, "Behind the door.");
        var draft = passages.byId(passage, room.scribe()).orElseThrow().draft();

        assertThatThrownBy(() -> room.bean(Drafts.class).text(draft, room.member(room.olga)))
                .isInstanceOf(UnknownDraft.class);
        assertThat(room.bean(Drafts.class).text(draft, room.member(room.ada)).plain())
                .isEqualTo("Behind the door.");
        refuses(
                org.commonground.membership.Refusal.MAY_NOT_WRITE,
                () -> room.bean(Drafts.class).rename(draft, "Mine", room.member(room.ada)));
    }

    @Test
    void cutOffWhoeverMayReadAPassageNoMore() {
        var passage = room.notes(room.mission, Audience.MEMBERS, "A slip.");
        var draft = passages.byId(passage, room.scribe()).orElseThrow().draft();
        assertThat(room.bean(Drafts.class).text(draft, room.member(room.ada)).plain())
                .isEqualTo("A slip.");

        passages.address(passage, Audience.SCRIBES, Set.of(), room.scribe());

        assertThatThrownBy(() -> room.bean(Drafts.class).text(draft, room.member(room.ada)))
                .isInstanceOf(UnknownDraft.class);
    }

    @Test
    void goOnBehindTheDoorWhileTheSessionIsClosed() {
        room.closesTheDoor();

        var passage = passages.byId(
                        passages.toWriteIn(room.meeting, Optional.of(room.mission), room.scribe()), room.scribe())
                .orElseThrow();
        assertThat(passage.audience()).isEqualTo(Audience.CLOSED);

        room.bean(ClosedSessions.class).end(room.meeting, room.chair());
        var after = passages.toWriteIn(room.meeting, Optional.of(room.mission), room.scribe());
        assertThat(passages.byId(after, room.scribe()).orElseThrow().audience()).isEqualTo(Audience.MEMBERS);
    }

    @Test
    void holdAVoteWhereItWasTaken() {
        room.notes(room.mission, Audience.MEMBERS, "Before.");
        room.carries(room.mission, "Adopt the mission", "That we protect everyone.");
        room.notes(room.mission, Audience.MEMBERS, "After.");

        var entries = room.record(room.ada).items().getFirst().entries();
        assertThat(entries).hasSize(3);
        assertThat(entries.get(1))
                .isInstanceOfSatisfying(
                        Entry.Voted.class,
                        voted -> assertThat(voted.vote().resultSentence()).startsWith("Carried."));
    }

    @Test
    void areWrittenByThoseWhoKeepTheRecordAlone() {
        assertThatThrownBy(() -> passages.begin(
                        room.meeting, Optional.of(room.mission), Audience.MEMBERS, Set.of(), room.member(room.ada)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> passages.begin(
                        room.meeting, Optional.of(room.mission), Audience.MEMBERS, Set.of(), room.chair()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void areApprovedByMotionSignedByTwoAndLocked() {
        var passage = room.notes(room.mission, Audience.MEMBERS, "Noted.");
        book.circulate(room.meeting, LocalDate.now().plusDays(3), room.scribe());
        var approval = book.moveApproval(
                room.meeting,
                true,
                new Title("Approve the minutes"),
                "That they be approved as corrected.",
                room.member(room.ada));
        room.bean(Motions.class).second(approval, room.member(room.ben));
        room.carries(approval);

        var approved = book.of(room.meeting, room.member(room.ada));
        assertThat(approved.stage()).isEqualTo(MinutesStage.APPROVED);
        assertThat(approved.corrected()).isTrue();
        assertThat(passages.mayWrite(passages.byId(passage, room.scribe()).orElseThrow(), room.scribe()))
                .isFalse();
        refuses(Refusal.MINUTES_STAND, () -> room.notes(room.mission, Audience.MEMBERS, "Too late."));

        refuses(Refusal.NOT_THAT_FAR, () -> book.addend(room.meeting, "One more thing.", room.scribe()));
        book.signAsChair(room.meeting, room.household.coordinator());
        refuses(Refusal.TWO_SIGN, () -> book.signAsSecretary(room.meeting, room.household.coordinator()));
        book.signAsSecretary(room.meeting, room.scribe());
        assertThat(book.of(room.meeting, room.scribe()).stage()).isEqualTo(MinutesStage.LOCKED);

        book.addend(room.meeting, "The library is closed in July.", room.scribe());
        assertThat(book.addenda(room.meeting, room.member(room.ada), Locale.ENGLISH))
                .extracting(Addendum::number, Addendum::words)
                .containsExactly(Tuple.tuple(1, "The library is closed in July."));
    }

    @Test
    void areOpenAgainWhenTheVoteThatApprovedThemIsVoid() {
        room.notes(room.mission, Audience.MEMBERS, "Noted.");
        var approval = book.moveApproval(
                room.meeting, false, new Title("Approve the minutes"), "That they be approved.", room.member(room.ada));
        room.bean(Motions.class).second(approval, room.member(room.ben));
        room.carries(approval);
        var vote = room.bean(Votes.class)
                .on(approval, room.chair())
                .getLast()
                .vote()
                .id();

        room.bean(Votes.class).voidVote(vote, "The roll was wrong.", room.chair());

        assertThat(book.of(room.meeting, room.chair()).stage()).isEqualTo(MinutesStage.WRITTEN);
        room.notes(room.mission, Audience.MEMBERS, "Goes on.");
    }

    @Test
    void takeCorrectionsWhileTheyAreCirculatedAndSettleEachOnce() {
        var corrections = room.bean(Corrections.class);
        refuses(
                Refusal.NOT_THAT_FAR,
                () -> corrections.say(room.meeting, Optional.empty(), "The date.", room.member(room.ada)));
        book.circulate(room.meeting, LocalDate.now().plusDays(3), room.scribe());

        var said = corrections.say(room.meeting, Optional.empty(), "The date is wrong.", room.member(room.ada));
        corrections.settle(said, true, room.scribe());

        refuses(Refusal.CORRECTION_SETTLED, () -> corrections.settle(said, false, room.scribe()));
        assertThat(corrections.of(room.meeting, room.member(room.ben)))
                .extracting(Correction::words)
                .containsExactly("The date is wrong.");
        assertThat(corrections.of(room.meeting, room.member(room.olga))).isEmpty();
    }

    @Test
    void loseWordsThatArePurgedAndSayThatTheyWere() {
        var passage = room.notes(room.mission, Audience.MEMBERS, "The call came from Jane Roe at noon.");

        assertThat(passages.purge(passage, "Jane Roe", room.chair())).isEqualTo(1);

        assertThat(noted(room.ada)).containsExactly("The call came from  at noon.");
        assertThat(room.record(room.ada).purgings()).hasSize(1);
        assertThatThrownBy(() -> passages.purge(passage, "noon", room.scribe())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void sayWhatIsMissingBeforeTheyGoOut() {
        room.promises(room.mission, "Draft the letter", Optional.empty(), Optional.empty());
        room.carries(room.mission, "Adopt the mission", "That we protect everyone.");
        room.bean(Agendas.class).start(room.outreach, room.chair());
        room.bean(Sittings.class).adjourn(room.meeting, room.chair());

        var gaps = room.bean(Gaps.class).in(room.record(room.nadia), room.scribe());

        assertThat(gaps)
                .containsExactlyInAnyOrder(
                        new Gap(Gap.Kind.ACTION_WITHOUT_OWNER, "Draft the letter"),
                        new Gap(Gap.Kind.ACTION_WITHOUT_DATE, "Draft the letter"),
                        new Gap(Gap.Kind.DECISION_WITHOUT_RATIONALE, "Adopt the mission"),
                        new Gap(Gap.Kind.ITEM_WITHOUT_OUTCOME, "Outreach to hotels"));
    }

    @Test
    void keepBackFromThePublicWhatIsNotForItAndSayHowMuch() {
        room.notes(room.mission, Audience.PUBLIC, "The mission was discussed.");
        room.notes(room.mission, Audience.MEMBERS, "Ada had doubts.");
        room.notes(room.mission, Audience.CLOSED, "Behind the door.");
        room.notes(room.mission, Audience.SCRIBES, "To be checked.");
        room.carries(room.mission, "Adopt the mission", "That we protect everyone.");
        room.promises(room.outreach, "Draft the letter", Optional.of(room.ben), Optional.of(LocalDate.of(2026, 7, 1)));

        var open = markdown(Edition.PUBLIC, Locale.ENGLISH);
        assertThat(open)
                .contains(
                        "The mission was discussed.",
                        "Carried.",
                        "2 passages withheld",
                        "Draft the letter",
                        "Open Door",
                        "July 1, 2026")
                .doesNotContain("doubts", "Behind the door", "To be checked", "Ada", "Ben", "Rosa", "Nadia");
        assertThat(markdown(Edition.MEMBERS, Locale.ENGLISH))
                .contains("Ada had doubts.", "Rosa", "1 passage withheld", "Ben, Open Door")
                .doesNotContain("Behind the door", "To be checked");
        assertThat(markdown(Edition.PUBLIC, Locale.forLanguageTag("es")))
                .contains("Acta: June plenary", "2 pasajes reservados", "1 de julio de 2026");
    }

    @Test
    void giveNoEditionForMembersToAnObserver() {
        assertThatThrownBy(() -> room.bean(Handouts.class)
                        .file(
                                room.meeting,
                                Edition.MEMBERS,
                                Handouts.Form.MARKDOWN,
                                room.member(room.olga),
                                Locale.ENGLISH))
                .isInstanceOf(NotPermitted.class);
    }

    /** A block test read as a second decision, and what somebody had said against the motion stood nowhere. */
    @Test
    void tellEveryEditionWhatEachVoteWasForAndWhySomebodyBlocked() {
        var motion = room.brings(room.mission, "Night shifts", "That we work at night.");
        var rules = Customs.of(MotionKind.BUSINESS, List.of());
        var fourFifths = new Requirement(Purpose.BLOCK_CONFIRMED, Base.CAST_WITHOUT_ABSTENTIONS);
        room.votes(motion, rules.asking(Paper.about(Method.CONSENSUS)), new Choice.Step(3), "Nobody is safe at night");
        room.votes(motion, rules.as(Purpose.BLOCK_TEST).requiring(fourFifths), Side.NO, "");
        room.votes(motion, rules.as(Purpose.STRAW), Side.YES, "");

        for (var edition : Edition.values()) {
            var paper = markdown(edition, Locale.ENGLISH);
            assertThat(paper)
                    .contains(
                            "Block: Harbor Clinic (“Nobody is safe at night”)",
                            "Is the block about mission or safety?",
                            "Block test: not confirmed that the block is about mission or safety.",
                            "Straw poll, binds nobody: yes.");
            var decisions = paper.substring(paper.indexOf("# Decisions"));
            assertThat(decisions).contains("No agreement yet").doesNotContain("Block test", "Straw poll");
        }
    }

    private String markdown(Edition edition, Locale language) {
        return new String(
                room.bean(Handouts.class).file(room.meeting, edition, Handouts.Form.MARKDOWN, room.scribe(), language),
                StandardCharsets.UTF_8);
    }

    private List<String> noted(PersonId reader) {
        return room.record(reader).items().getFirst().entries().stream()
                .filter(Entry.Noted.class::isInstance)
                .map(entry -> ((Entry.Noted) entry).text().plain())
                .toList();
    }

    private static void refuses(Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
