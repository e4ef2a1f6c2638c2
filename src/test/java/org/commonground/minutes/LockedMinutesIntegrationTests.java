package org.commonground.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonground.action.Actions;
import org.commonground.decision.Ballots;
import org.commonground.decision.Customs;
import org.commonground.decision.Fingerprint;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.MotionState;
import org.commonground.decision.Motions;
import org.commonground.decision.Rules;
import org.commonground.decision.Source;
import org.commonground.decision.Title;
import org.commonground.decision.VoteId;
import org.commonground.decision.Votes;
import org.commonground.decision.ballot.Side;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Heading;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemPurpose;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Language;
import org.commonground.membership.Members;
import org.commonground.membership.Name;
import org.commonground.membership.Organisations;
import org.commonground.membership.Sector;
import org.commonground.membership.Tier;
import org.commonground.shared.Reason;
import org.commonground.shared.Refused;
import org.commonground.sitting.Attendances;
import org.commonground.sitting.ClosedSessions;
import org.commonground.sitting.Declared;
import org.commonground.sitting.Sittings;
import org.commonground.structure.Bodies;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is settled stays, and what follows from a vote never undoes the vote. */
@ThroughTheWindow
class LockedMinutesIntegrationTests {

    @Autowired
    ApplicationContext product;

    private MeetingRoom room;
    private MinuteBook book;

    @BeforeEach
    void meet() {
        room = new MeetingRoom(product).inSession();
        book = room.bean(MinuteBook.class);
    }

    @Test
    void showAVoteAtTheMeetingThatTookItAndAtNoOther() {
        var van = moved("Buy a van");
        room.bean(Agendas.class).bring(room.mission, van, room.chair());
        adjourned();
        var july = new July();

        july.takes(van);
        locked(july);
        july.carries(van);

        assertThat(votes(room.meeting)).isEmpty();
        assertThat(votes(july.meeting)).containsExactly("Buy a van");
    }

    @Test
    void keepAVoteThatWasOpenedThereAndEndedAfterwards() {
        var letters = moved("Letters");
        room.bean(Agendas.class).bring(room.mission, letters, room.chair());
        var vote = asked(letters, room.meeting);
        adjourned();

        room.bean(Votes.class).close(vote, room.chair());

        assertThat(votes(room.meeting)).containsExactly("Letters");
    }

    @Test
    void takeNoMotionOnceTheMeetingIsOver() {
        var van = moved("Buy a van");
        adjourned();
        var agendas = room.bean(Agendas.class);

        refuses(
                org.commonground.meeting.Refusal.MEETING_OVER,
                () -> agendas.bring(room.mission, van, room.member(room.ada)));
        refuses(
                org.commonground.meeting.Refusal.MEETING_OVER,
                () -> agendas.mustTakeMotions(room.mission, room.member(room.ada)));
        refuses(org.commonground.meeting.Refusal.MEETING_OVER, () -> agendas.park(room.outreach, room.chair()));
        refuses(org.commonground.meeting.Refusal.MEETING_OVER, () -> agendas.finish(room.meeting, room.chair()));
        refuses(
                org.commonground.meeting.Refusal.MEETING_OVER,
                () -> agendas.lift(room.outreach, room.member(room.ada)));
        assertThat(agendas.motions(room.mission, room.chair())).isEmpty();
    }

    @Test
    void takeNoSecondMotionToApproveThem() {
        circulated();
        var first = approval(false);

        refuses(Refusal.APPROVAL_MOVED, () -> approval(true));
        room.bean(Motions.class).withdraw(first, room.chair());

        assertThat(approval(true)).isNotEqualTo(first);
    }

    @Test
    void letAVoteCloseThatFindsThemApprovedAlready() {
        circulated();
        var first = approval(true);
        var second = room.bean(Motions.class)
                .move(
                        MotionKind.BUSINESS,
                        new Title("Approve the minutes"),
                        "That they be approved.",
                        "",
                        new Source(MinuteBook.AS_THEY_ARE, room.meeting.value(), 0),
                        room.member(room.ada));
        room.bean(Motions.class).second(first, room.member(room.ben));
        room.bean(Motions.class).second(second, room.member(room.ben));
        room.carries(second);

        room.carries(first);

        assertThat(room.bean(Motions.class)
                        .byId(first, room.chair())
                        .orElseThrow()
                        .state())
                .isEqualTo(MotionState.CARRIED);
        assertThat(book.of(room.meeting, room.chair()).approvedBy()).isEqualTo(second);
        assertThat(room.bean(Motions.class).leftUndone(first, room.chair()))
                .contains(Refusal.MINUTES_STAND.messageKey());
        assertThat(room.bean(Motions.class).leftUndone(second, room.chair())).isEmpty();
    }

    @Test
    void stayLockedWhenTheVoteThatApprovedThemIsVoid() {
        circulated();
        var approval = approved();
        signed();

        voids(approval);

        var minutes = book.of(room.meeting, room.chair());
        assertThat(minutes.stage()).isEqualTo(MinutesStage.LOCKED);
        assertThat(minutes.chairSignedAt()).isNotNull();
        assertThat(room.bean(Motions.class)
                        .byId(approval, room.chair())
                        .orElseThrow()
                        .state()
                        .isPending())
                .isTrue();
    }

    @Test
    void settleNoCorrectionOnceTheyAreApproved() {
        circulated();
        var corrections = room.bean(Corrections.class);
        var said = corrections.say(room.meeting, Optional.empty(), "The date is wrong.", room.member(room.ada));
        approved();

        refuses(Refusal.MINUTES_STAND, () -> corrections.settle(said, true, room.scribe()));

        assertThat(corrections.of(room.meeting, room.chair()).getFirst().taken())
                .isEmpty();
    }

    @Test
    void areNotApprovedAsCorrectedWhileACorrectionWaits() {
        circulated();
        var corrections = room.bean(Corrections.class);
        var said = corrections.say(room.meeting, Optional.empty(), "The date is wrong.", room.member(room.ada));

        refuses(Refusal.CORRECTIONS_OPEN, () -> approval(true));
        assertThat(room.bean(Gaps.class).in(room.record(room.nadia), room.scribe()))
                .contains(new Gap(Gap.Kind.CORRECTION_OPEN, "The date is wrong."));
        corrections.settle(said, false, room.scribe());

        assertThat(approval(true)).isNotNull();
    }

    @Test
    void areTheSameFilesWhateverAnybodyDoesLater() {
        room.notes(room.mission, Audience.PUBLIC, "The mission was discussed.");
        room.notes(room.mission, Audience.MEMBERS, "Ada had doubts.");
        var lease = room.carries(room.mission, "Give up the lease", "That the lease be given up.");
        var van = moved("Buy a van");
        room.bean(Agendas.class).bring(room.mission, van, room.chair());
        room.promises(room.outreach, "Draft the letter", Optional.of(room.ben), Optional.of(LocalDate.of(2026, 7, 1)));
        var rent = moved("Lower the rent");
        room.bean(Agendas.class).bring(room.outreach, rent, room.chair());
        var running = asked(rent, room.meeting);
        adjourned();
        var july = new July();
        july.takes(van);
        locked(july);
        var signed = files();
        var approval =
                Objects.requireNonNull(book.of(room.meeting, room.chair()).approvedBy());

        var cora = room.household.coordinator();
        var house = room.household;
        var deeds = new ArrayList<Runnable>(List.of(
                () -> july.carries(van),
                () -> room.bean(Votes.class).close(running, room.chair()),
                () -> voids(lease),
                () -> voids(approval),
                () -> assertThatThrownBy(() -> room.bean(Agendas.class).bring(room.mission, van, room.chair()))
                        .isInstanceOf(Refused.class),
                this::renames,
                () -> room.bean(Organisations.class)
                        .edit(house.named("Open Door").id(), new Name("Open House"), Sector.HOUSING, Tier.CORE, cora),
                () -> room.bean(Members.class).end(room.ben, cora),
                () -> room.bean(Bodies.class)
                        .describe(room.bean(Bodies.class).plenary(cora).id(), new Name("Assembly"), "", cora),
                () -> {
                    var action = room.bean(Actions.class).open(cora).getFirst();
                    room.bean(Actions.class).drop(action.id(), "Nobody has time.", room.chair());
                },
                () -> book.addend(room.meeting, "The library is closed in July.", room.scribe())));
        Collections.shuffle(deeds, new Random(20_261_128));
        for (var deed : deeds) {
            deed.run();
            assertThat(file(Edition.MEMBERS, Handouts.Form.MARKDOWN, Locale.ENGLISH))
                    .isEqualTo(signed.get(name(Edition.MEMBERS, Handouts.Form.MARKDOWN, Locale.ENGLISH)));
        }

        assertThat(files()).isEqualTo(signed);
        assertThat(book.addenda(room.meeting, room.chair(), Locale.ENGLISH))
                .extracting(Addendum::words)
                .anySatisfy(words -> assertThat(words).contains("Lower the rent", "has ended since"))
                .anySatisfy(words -> assertThat(words).contains("Give up the lease", "The roll was wrong."))
                .anySatisfy(words -> assertThat(words).contains("by which these minutes were approved"))
                .anySatisfy(words -> assertThat(words).contains("library"))
                .hasSize(4);
        assertThat(book.addenda(room.meeting, room.chair(), Locale.forLanguageTag("es")))
                .extracting(Addendum::words)
                .anySatisfy(words -> assertThat(words).contains("se ha declarado nula"));
        var addenda = room.bean(Handouts.class)
                .addenda(room.meeting, Handouts.Form.MARKDOWN, room.member(room.olga), Locale.ENGLISH);
        assertThat(new String(addenda, StandardCharsets.UTF_8))
                .contains(
                        "Give up the lease",
                        Fingerprint.of(
                                signed.getOrDefault(name(Edition.PUBLIC, Handouts.Form.MARKDOWN, Locale.ENGLISH), "")))
                .doesNotContain("edition for members");
    }

    @Test
    void tellWhatBecameOfAVoteBehindTheDoorToThoseAloneWhoMaySeeIt() {
        room.closesTheDoor();
        var lease = room.carries(room.mission, "Give up the lease", "That the lease be given up.");
        room.bean(ClosedSessions.class).end(room.meeting, room.chair());
        adjourned();
        locked(new July());

        voids(lease);

        assertThat(book.addenda(room.meeting, room.member(room.ada), Locale.ENGLISH))
                .hasSize(1);
        assertThat(book.addenda(room.meeting, room.member(room.olga), Locale.ENGLISH))
                .isEmpty();
        refuses(
                Refusal.NOT_THAT_FAR,
                () -> room.bean(Handouts.class)
                        .addenda(room.meeting, Handouts.Form.MARKDOWN, room.member(room.olga), Locale.ENGLISH));
        assertThat(file(Edition.PUBLIC, Handouts.Form.MARKDOWN, Locale.ENGLISH)).doesNotContain("lease");
    }

    @Test
    void showTheirFingerprintsAndAddendaOnThePage() {
        room.notes(room.mission, Audience.PUBLIC, "Noted.");
        adjourned();
        locked(new July());
        book.addend(room.meeting, "The library is closed in July.", room.scribe());
        var prints = room.bean(Handouts.class).fingerprints(room.meeting, room.chair(), Locale.ENGLISH);

        try (var page = room.household.windowOf(room.olga).opens("meetings/" + room.meeting.value() + "/minutes")) {
            page.sees(prints.get(Edition.PUBLIC), "The library is closed in July.", "Addenda, PDF")
                    .doesNotSee(prints.get(Edition.MEMBERS));
        }
    }

    @Test
    void loseWordsThatArePurgedFromEveryEditionAndNothingElse() {
        room.notes(room.mission, Audience.PUBLIC, "First.");
        var passage = room.notes(room.mission, Audience.PUBLIC, "The call came from Jane Roe at noon.");
        room.notes(room.mission, Audience.MEMBERS, "Last.");
        adjourned();
        var july = new July();
        locked(july);
        var before = file(Edition.PUBLIC, Handouts.Form.MARKDOWN, Locale.ENGLISH);
        renames();

        room.bean(Passages.class).purge(passage, "Jane Roe", room.chair());

        var after = file(Edition.PUBLIC, Handouts.Form.MARKDOWN, Locale.ENGLISH);
        assertThat(after)
                .startsWith(before.strip().replace("from Jane Roe at", "from  at"))
                .contains("Words were purged from these minutes");
        assertThat(file(Edition.MEMBERS, Handouts.Form.MARKDOWN, Locale.ENGLISH))
                .contains("First.", "from  at noon", "Last.")
                .doesNotContain("Jane", "Adele");
        assertThat(room.bean(Handouts.class)
                        .fingerprints(room.meeting, room.chair(), Locale.ENGLISH)
                        .get(Edition.PUBLIC))
                .isEqualTo(Fingerprint.of(after));
        assertThat(new JdbcTemplate(room.bean(DataSource.class))
                        .queryForList("select paper from locked_edition", String.class))
                .hasSize(4)
                .noneMatch(paper -> paper.contains("Jane"));
    }

    @Test
    void areKeptFromNowOnWhereTheyWereSignedBeforeEditionsWereKept() {
        room.notes(room.mission, Audience.PUBLIC, "Noted.");
        adjourned();
        locked(new July());
        var jdbc = new JdbcTemplate(room.bean(DataSource.class));
        jdbc.update("delete from locked_passage");
        jdbc.update("delete from locked_edition");

        var first = file(Edition.PUBLIC, Handouts.Form.MARKDOWN, Locale.ENGLISH);
        room.bean(Bodies.class)
                .describe(
                        room.bean(Bodies.class).plenary(room.chair()).id(),
                        new Name("Assembly"),
                        "",
                        room.household.coordinator());

        assertThat(file(Edition.PUBLIC, Handouts.Form.MARKDOWN, Locale.ENGLISH))
                .isEqualTo(first)
                .contains("Noted.");
    }

    @Test
    void areFilesNamedAfterTheMeetingAndTheDayItWasHeld() {
        var today = LocalDate.now(ZoneId.of("America/New_York"));
        var handouts = room.bean(Handouts.class);

        assertThat(handouts.name(room.meeting, "minutes for members", Handouts.Form.PDF, room.member(room.ada)))
                .isEqualTo(today + " June plenary, minutes for members.pdf");
        assertThat(handouts.name(
                        new July("Budget 50/50: \"why\"?\u202e").meeting, "minutes", Handouts.Form.WORD, room.chair()))
                .isEqualTo(today + " Budget 50 50 why, minutes.docx");
    }

    private void renames() {
        room.bean(Members.class).choose(new Name("Adele"), Language.EN, room.member(room.ada));
    }

    private Map<String, String> files() {
        var files = new TreeMap<String, String>();
        for (var edition : Edition.values()) {
            for (var form : Handouts.Form.values()) {
                for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
                    files.put(name(edition, form, language), file(edition, form, language));
                }
            }
        }
        return files;
    }

    private static String name(Edition edition, Handouts.Form form, Locale language) {
        return edition + " " + form + " " + language;
    }

    /** Its bytes as letters: Markdown as it reads, everything else one letter a byte. */
    private String file(Edition edition, Handouts.Form form, Locale language) {
        var bytes = room.bean(Handouts.class).file(room.meeting, edition, form, room.chair(), language);
        return form == Handouts.Form.MARKDOWN
                ? new String(bytes, StandardCharsets.UTF_8)
                : Fingerprint.of(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** The next plenary. */
    private final class July {

        final MeetingId meeting;
        final ItemId item;

        July() {
            this("July plenary");
        }

        July(String heading) {
            meeting = room.bean(Meetings.class)
                    .plan(
                            room.bean(Bodies.class).plenary(room.chair()).id(),
                            new Heading(heading),
                            Instant.parse("2026-07-07T13:00:00Z"),
                            ZoneId.of("America/New_York"),
                            90,
                            "",
                            "",
                            room.chair());
            item = room.bean(Agendas.class)
                    .add(meeting, new Heading("Transport"), ItemPurpose.DECIDE, 20, room.chair());
            room.bean(Sittings.class).open(meeting, room.chair());
            for (var person : List.of(room.rosa, room.ada, room.ben)) {
                room.bean(Attendances.class).declare(meeting, person, Declared.PRESENT, room.chair());
            }
            room.bean(Agendas.class).start(item, room.chair());
        }

        void takes(MotionId motion) {
            room.bean(Agendas.class).bring(item, motion, room.chair());
        }

        void carries(MotionId motion) {
            room.bean(Votes.class).close(opened(motion, meeting), room.chair());
        }
    }

    /** Opened with a yes of everybody. */
    /** Members answer in their own time, after the meeting too. */
    private VoteId asked(MotionId motion, MeetingId meeting) {
        return opened(
                motion,
                meeting,
                Customs.of(MotionKind.BUSINESS, List.of()).until(Instant.now().plus(Duration.ofDays(3))));
    }

    private VoteId opened(MotionId motion, MeetingId meeting) {
        return opened(motion, meeting, Customs.of(MotionKind.BUSINESS, List.of()));
    }

    private VoteId opened(MotionId motion, MeetingId meeting, Rules rules) {
        var roll = room.bean(Attendances.class).electorate(meeting, room.chair());
        var vote = room.bean(Votes.class).open(motion, rules, roll, room.chair());
        for (var elector : roll.electors()) {
            room.bean(Ballots.class)
                    .cast(
                            vote,
                            elector.seat(),
                            Side.YES,
                            "",
                            room.member(elector.holder().orElseThrow()));
        }
        return vote;
    }

    private MotionId moved(String title) {
        var motion = room.bean(Motions.class)
                .move(MotionKind.BUSINESS, new Title(title), "That it be so.", "", room.member(room.ada));
        room.bean(Motions.class).second(motion, room.member(room.ben));
        return motion;
    }

    private void adjourned() {
        room.bean(Sittings.class).adjourn(room.meeting, room.chair());
    }

    private void circulated() {
        book.circulate(room.meeting, LocalDate.now().plusDays(3), room.scribe());
    }

    private MotionId approval(boolean corrected) {
        return book.moveApproval(
                room.meeting,
                corrected,
                new Title("Approve the minutes"),
                "That they be approved.",
                room.member(room.ada));
    }

    private MotionId approved() {
        var motion = approval(false);
        room.bean(Motions.class).second(motion, room.member(room.ben));
        room.carries(motion);
        return motion;
    }

    private void locked(July july) {
        circulated();
        var motion = approval(false);
        room.bean(Motions.class).second(motion, room.member(room.ben));
        july.carries(motion);
        signed();
    }

    private void signed() {
        book.signAsChair(room.meeting, room.chair());
        book.signAsSecretary(room.meeting, room.scribe());
    }

    private void voids(MotionId motion) {
        var vote =
                room.bean(Votes.class).on(motion, room.chair()).getLast().vote().id();
        room.bean(Votes.class).voidVote(vote, "The roll was wrong.", room.chair());
    }

    private List<String> votes(MeetingId meeting) {
        return room.bean(MeetingRecords.class).of(meeting, room.member(room.ada), Locale.ENGLISH).items().stream()
                .flatMap(item -> item.entries().stream())
                .filter(Entry.Voted.class::isInstance)
                .map(entry -> ((Entry.Voted) entry).vote().title())
                .toList();
    }

    private static void refuses(Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
