package org.commonground.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonground.calendar.feed.CalendarSource;
import org.commonground.decision.Assembly;
import org.commonground.decision.Customs;
import org.commonground.decision.Electorate;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Motions;
import org.commonground.decision.Nominations;
import org.commonground.decision.Registers;
import org.commonground.decision.Title;
import org.commonground.decision.VoteId;
import org.commonground.decision.ballot.Side;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Announcements;
import org.commonground.meeting.Heading;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemPurpose;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.Offers;
import org.commonground.meeting.PaperId;
import org.commonground.meeting.Papers;
import org.commonground.membership.Member;
import org.commonground.membership.Name;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.minutes.Handouts.Form;
import org.commonground.sitting.ChatLineId;
import org.commonground.sitting.Chats;
import org.commonground.sitting.ClosedSessions;
import org.commonground.sitting.Sight;
import org.commonground.sitting.Sittings;
import org.commonground.sitting.Speakers;
import org.commonground.structure.Bodies;
import org.commonground.structure.BodyId;
import org.commonground.structure.BodyKind;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A word is written into everything that takes words while the door is closed; whoever was outside finds it nowhere, then or later. */
@ThroughTheWindow
class BehindTheDoorIntegrationTests {

    private static final String WORD = "Xylophon";

    @Autowired
    ApplicationContext product;

    private Assembly people;
    private BodyId committee;
    private MeetingId meeting;
    private ItemId first;
    private ItemId second;
    private PersonId scribe;
    private Map<String, PersonId> outside;

    @SuppressWarnings("NullAway.Init")
    private MotionId before;

    @SuppressWarnings("NullAway.Init")
    private MotionId behind;

    @SuppressWarnings("NullAway.Init")
    private MotionId elsewhere;

    @SuppressWarnings("NullAway.Init")
    private MotionId amendment;

    @SuppressWarnings("NullAway.Init")
    private MotionId election;

    @SuppressWarnings("NullAway.Init")
    private ChatLineId line;

    @SuppressWarnings("NullAway.Init")
    private PaperId file;

    @SuppressWarnings("NullAway.Init")
    private ItemId added;

    /** Persons 1 to 4 of six sit in the committee that meets. */
    @BeforeEach
    void meet() {
        people = Assembly.of(6, product);
        var household = people.household();
        var coordinator = household.coordinator();
        committee = bean(Bodies.class).found(BodyKind.COMMITTEE, new Name("Outreach committee"), "", coordinator);
        for (var place = 1; place <= 4; place++) {
            bean(Bodies.class).seat(committee, people.seat(place), coordinator);
        }
        scribe = household.joined("Nadia", Role.NOTE_TAKER);
        outside = Map.of(
                "observer", household.joined("Olga", Role.OBSERVER),
                "member without a seat", household.joined("Noor"),
                "member of another body", people.person(6).person());
        meeting = planned("March meeting", "2027-03-14T14:00:00Z");
        first = item(meeting, "Welcome");
        second = item(meeting, "Hotels");
        bean(Sittings.class).open(meeting, people.chair());
        for (var place = 1; place <= 4; place++) {
            bean(org.commonground.sitting.Attendances.class)
                    .checkIn(meeting, org.commonground.sitting.Declared.PRESENT, people.person(place));
        }
        bean(Agendas.class).start(first, people.chair());
        before = moved("meet in the open", "In the open.");
        bean(Agendas.class).bring(first, before, people.person(2));
    }

    @Test
    void keepsEveryWordFromWhoeverWasOutsideThenAndLater() {
        var closed = bean(ClosedSessions.class);
        closed.begin(meeting, people.chair());
        writesEverywhere();
        nobodyOutsideFindsIt();
        nobodyOutsideReadsIt(meeting);
        assertThat(pages(people.person(2).person(), meeting)).contains(WORD);
        assertThat(everything(people.person(2))).contains(WORD);

        closed.end(meeting, people.chair());
        nobodyOutsideFindsIt();

        bean(Chats.class).askToSpeak(meeting, line, people.person(3));
        bean(Speakers.class).next(meeting, Optional.empty(), people.chair());
        nobodyOutsideFindsIt();
        nobodyOutsideReadsIt(meeting);

        bean(Sittings.class).adjourn(meeting, people.chair());
        nobodyOutsideFindsIt();

        var next = planned("April meeting", "2027-04-14T14:00:00Z");
        bean(Meetings.class).publish(next, true, people.chair());
        var offers = bean(Offers.class);
        offers.of(next, people.chair()).forEach(offer -> offers.accept(next, offer.key(), people.chair()));
        bean(Agendas.class).bring(item(next, "What came up"), behind, people.chair());
        nobodyOutsideFindsIt();
        nobodyOutsideReadsIt(next);
    }

    @Test
    void letsNobodyOutsideActOnWhatIsBehindTheDoor() {
        bean(ClosedSessions.class).begin(meeting, people.chair());
        writesEverywhere();

        for (var open : List.of(false, true)) {
            if (open) {
                bean(ClosedSessions.class).end(meeting, people.chair());
            }
            for (var who : List.of("member without a seat", "member of another body")) {
                var by = outsider(who);
                for (var motion : List.of(before, behind, elsewhere)) {
                    unknown(() -> motions().second(motion, by));
                    unknown(() -> motions().amend(motion, new Title("Other words"), "Other.", "", by));
                    unknown(() -> motions().withdraw(motion, by));
                    unknown(() -> motions().comeBefore(committee.value(), motion, by));
                }
                unknown(() -> bean(Nominations.class).nominate(election, by.person(), by));
                unknown(() -> bean(Nominations.class).accept(election, by.person(), by));
                unknown(() -> bean(Nominations.class).decline(election, by.person(), by));
                assertThat(bean(Papers.class).content(file, by)).isEmpty();
            }
        }
    }

    private static void unknown(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).hasMessage("MOTION_UNKNOWN");
    }

    @Test
    void showsThatAnItemIsThereAndWhatItSaidBeforeTheDoorClosedElsewhere() {
        bean(ClosedSessions.class).begin(meeting, people.chair());
        writesEverywhere();
        bean(ClosedSessions.class).end(meeting, people.chair());

        var seen = bean(Agendas.class).of(meeting, outsider("observer"));
        assertThat(seen).extracting(item -> item.heading().heading()).containsExactly("Welcome", "[…]", "[…]");
        assertThat(bean(Agendas.class)
                        .byId(added, people.person(3))
                        .orElseThrow()
                        .heading()
                        .heading())
                .contains(WORD);
        assertThat(motions().all(outsider("member without a seat")))
                .extracting(motion -> motion.title().title())
                .doesNotContain("meet in the open " + WORD);
    }

    /** Into each field that the room, the agenda, the minutes and the motions have. */
    private void writesEverywhere() {
        var chair = people.chair();
        var member = people.person(2);
        line = bean(Chats.class).say(meeting, "Chat " + WORD, people.person(3));
        bean(Speakers.class).ask(meeting, "About " + WORD, member);
        behind = moved("behind " + WORD, "Text " + WORD);
        bean(Agendas.class).bring(first, behind, member);
        amendment = motions().amend(behind, new Title("Amend " + WORD), "Amended " + WORD, "Why " + WORD, member);
        motions().second(amendment, people.person(3));
        elsewhere = moved("elsewhere " + WORD, "Text " + WORD);
        bean(Agendas.class).bring(second, elsewhere, member);
        election = motions().move(MotionKind.ELECTION, new Title("Elect " + WORD), "", "", member);
        bean(Agendas.class).bring(first, election, member);
        var roll = bean(Electorate.class).declared(elsewhere, chair).orElseThrow();
        VoteId vote = people.opened(elsewhere, Customs.of(MotionKind.BUSINESS, List.of()), roll);
        people.casts(3, vote, Side.NO, "Because " + WORD);
        people.votes().voidVote(vote, "Void " + WORD, chair);
        added = item(meeting, "Item " + WORD);
        bean(Papers.class).link(first, "Paper " + WORD, "https://example.org/" + WORD, chair);
        file = bean(Papers.class)
                .upload(first, WORD + ".txt", ("File " + WORD).getBytes(StandardCharsets.UTF_8), chair);
        var known = bean(Agendas.class).byId(second, chair).orElseThrow();
        bean(Agendas.class)
                .edit(
                        known.described(
                                "Section " + WORD,
                                new Heading("Hotels " + WORD),
                                ItemPurpose.DISCUSS,
                                Optional.empty(),
                                "Presenter " + WORD,
                                10,
                                "About " + WORD,
                                "Care " + WORD),
                        chair);
        bean(Passages.class)
                .begin(meeting, Optional.of(first), Audience.CLOSED, Set.of(), "Noted " + WORD, member(scribe));
    }

    private void nobodyOutsideFindsIt() {
        outside.forEach(
                (who, person) -> assertThat(everything(member(person))).as(who).doesNotContain(WORD));
        // What is handed out by somebody who was inside goes to those who were not.
        for (var edition : Edition.values()) {
            assertThat(file(edition, people.chair())).as(edition.name()).doesNotContain(WORD);
        }
        assertThat(bean(JdbcClient.class)
                        .sql("select subject || body || coalesce(calendar, '') from letter")
                        .query(String.class)
                        .list())
                .noneMatch(letter -> letter.contains(WORD));
    }

    private void nobodyOutsideReadsIt(MeetingId about) {
        outside.forEach(
                (who, person) -> assertThat(pages(person, about)).as(who).doesNotContain(WORD));
    }

    /** All that desks, exports and feeds give to a person. */
    private String everything(Member reader) {
        var found = new ArrayList<Object>();
        found.add(bean(Registers.class).csv(reader, Locale.ENGLISH));
        found.add(bean(Registers.class).json(reader, Locale.ENGLISH));
        for (var motion : List.of(before, behind, elsewhere, amendment, election)) {
            found.add(
                    motions().byId(motion, reader).map(each -> each.title().title() + each.text() + each.rationale()));
            found.add(motions().chronicle(motion, reader));
            found.add(bean(Registers.class).chronicle(motion, reader));
        }
        bean(Sittings.class).look(meeting, reader).ifPresent(sight -> {
            if (sight instanceof Sight.Inside(var state)) {
                found.add(state.floor());
                found.add(state.items());
                found.add(bean(Speakers.class).of(meeting, reader));
                found.add(bean(Chats.class).of(meeting, reader));
            }
        });
        var items = bean(Agendas.class).of(meeting, reader);
        found.add(items);
        found.add(items.stream()
                .map(Item::id)
                .map(each -> bean(Papers.class).of(each, reader))
                .toList());
        found.add(bean(Papers.class).of(meeting, reader));
        bean(Papers.class)
                .content(file, reader)
                .ifPresent(bytes -> found.add(new String(bytes, StandardCharsets.UTF_8)));
        found.add(bean(Announcements.class).file(meeting, reader));
        product.getBeansOfType(CalendarSource.class).values().forEach(source -> found.add(source.of(reader)));
        found.add(bean(MeetingRecords.class).of(meeting, reader, Locale.ENGLISH));
        for (var edition : Edition.values()) {
            if (edition == Edition.PUBLIC || reader.may(org.commonground.membership.Right.WRITE)) {
                found.add(file(edition, reader));
            }
        }
        return found.toString();
    }

    private String file(Edition edition, Member reader) {
        return new String(
                bean(Handouts.class).file(meeting, edition, Form.MARKDOWN, reader, Locale.ENGLISH),
                StandardCharsets.UTF_8);
    }

    private String pages(PersonId person, MeetingId about) {
        var read = new StringBuilder();
        try (var window = people.household().windowOf(person)) {
            var paths = new ArrayList<>(List.of(
                    "",
                    "meetings",
                    "decisions",
                    "actions/open",
                    "structure",
                    "display",
                    "display/" + about.value(),
                    "meetings/" + about.value(),
                    "meetings/" + about.value() + "/room",
                    "meetings/" + about.value() + "/minutes"));
            for (var motion : List.of(before, behind, elsewhere, amendment, election)) {
                paths.add("decisions/" + motion.value());
            }
            for (var path : paths) {
                read.append(window.opens(path).reads()).append('\n');
            }
        }
        return read.toString();
    }

    private MeetingId planned(String heading, String when) {
        var chair = people.chair();
        var planned = bean(Meetings.class)
                .plan(committee, new Heading(heading), Instant.parse(when), ZoneId.of("UTC"), 60, "Library", "", chair);
        bean(Meetings.class).publish(planned, true, chair);
        return planned;
    }

    private ItemId item(MeetingId of, String heading) {
        return bean(Agendas.class).add(of, new Heading(heading), ItemPurpose.DISCUSS, 10, people.chair());
    }

    private MotionId moved(String title, String text) {
        var motion = motions().move(MotionKind.BUSINESS, new Title(title), text, "Since " + title, people.person(2));
        motions().second(motion, people.person(3));
        return motion;
    }

    private Member member(PersonId person) {
        return people.household().member(person);
    }

    private Member outsider(String who) {
        return member(Objects.requireNonNull(outside.get(who)));
    }

    private Motions motions() {
        return bean(Motions.class);
    }

    private <T> T bean(Class<T> type) {
        return product.getBean(type);
    }
}
