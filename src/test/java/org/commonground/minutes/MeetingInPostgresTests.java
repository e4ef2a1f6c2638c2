package org.commonground.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Motions;
import org.commonground.decision.Source;
import org.commonground.decision.Title;
import org.commonground.decision.Votes;
import org.commonground.meeting.AgendaRaces;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Convening;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.Papers;
import org.commonground.meeting.Question;
import org.commonground.meeting.Rating;
import org.commonground.meeting.Ratings;
import org.commonground.membership.Name;
import org.commonground.sitting.Attendances;
import org.commonground.sitting.Chats;
import org.commonground.sitting.ClosedSessions;
import org.commonground.sitting.Declared;
import org.commonground.sitting.Marker;
import org.commonground.sitting.Markers;
import org.commonground.sitting.QuorumEntry;
import org.commonground.sitting.Sittings;
import org.commonground.sitting.Speakers;
import org.commonground.window.Postgres;
import org.junit.jupiter.api.Test;

/** A meeting from its opening to its locked minutes, on PostgreSQL. */
class MeetingInPostgresTests {

    @Test
    void goesItsWayAsOnH2() throws Exception {
        try (var postgres = Postgres.start()) {
            var room = new MeetingRoom(postgres.product()).inSession();

            sits(room);
            isMinuted(room);
            isAdjournedAndRated(room);
            becomesMinutesThatStand(room);

            new AgendaRaces(new Convening(postgres.product(), room.household)).areSettledOneAfterTheOther();
        }
    }

    private static void sits(MeetingRoom room) {
        var attendances = room.bean(Attendances.class);
        var speakers = room.bean(Speakers.class);
        attendances.addGuest(room.meeting, new Name("Mr. Lund"), "Port Authority", Declared.REMOTE, room.chair());
        speakers.ask(room.meeting, "The dates", room.member(room.ada));
        speakers.next(room.meeting, Optional.empty(), room.chair());
        assertThat(speakers.of(room.meeting, room.chair()).speaking()).isPresent();
        room.bean(Chats.class).say(room.meeting, "Good morning.", room.member(room.ben));
        assertThat(room.bean(Chats.class).of(room.meeting, room.member(room.ada)))
                .hasSize(1);

        attendances.leave(room.meeting, room.member(room.ada));
        attendances.leave(room.meeting, room.member(room.ben));
        attendances.checkIn(room.meeting, Declared.REMOTE, room.member(room.ada));
        attendances.checkIn(room.meeting, Declared.PRESENT, room.member(room.ben));
        assertThat(attendances.quorumHistory(room.meeting, room.chair()))
                .extracting(QuorumEntry::met)
                .endsWith(true, false, true);
        room.bean(Markers.class).handOver(Marker.SCRIBE, room.meeting, room.nadia, room.chair());
        room.bean(Papers.class)
                .upload(room.mission, "figures.txt", "One, two".getBytes(StandardCharsets.UTF_8), room.chair());
        assertThat(room.bean(Papers.class).of(room.mission, room.member(room.ada)))
                .hasSize(1);
    }

    private static void isMinuted(MeetingRoom room) {
        room.notes(room.mission, Audience.PUBLIC, "The mission was read aloud.");
        room.carries(room.mission, "Adopt the mission", "That we protect everyone.");
        room.promises(room.mission, "Print it", Optional.of(room.ben), Optional.of(LocalDate.of(2026, 7, 1)));
        room.bean(Agendas.class).start(room.outreach, room.chair());
        room.closesTheDoor();
        var closed = room.notes(room.outreach, Audience.CLOSED, "Jane Roe called at noon.");
        assertThat(room.bean(Passages.class).purge(closed, "Jane Roe", room.chair()))
                .isEqualTo(1);
        room.bean(ClosedSessions.class).end(room.meeting, room.chair());

        assertThat(markdown(room, Edition.PUBLIC))
                .contains("The mission was read aloud.", "Carried.", "1 passage withheld", "Print it")
                .doesNotContain("Jane Roe", "called at noon");
        assertThat(room.record(room.ada).toString()).contains("called at noon").doesNotContain("Jane Roe");
    }

    private static void isAdjournedAndRated(MeetingRoom room) {
        room.bean(Meetings.class).recess(room.meeting, room.chair());
        room.bean(Sittings.class).adjourn(room.meeting, room.chair());
        assertThat(room.bean(Meetings.class).recesses(room.meeting, room.chair()))
                .singleElement()
                .satisfies(recess -> assertThat(recess.endedAt()).isPresent());
        room.bean(Ratings.class).rate(room.meeting, new Rating(Map.of(Question.values()[0], 4)), room.member(room.ada));
        assertThat(room.bean(Ratings.class).count(room.meeting, room.member(room.ben)))
                .isEqualTo(1);
    }

    private static void becomesMinutesThatStand(MeetingRoom room) {
        var book = room.bean(MinuteBook.class);
        book.circulate(room.meeting, LocalDate.now().plusDays(3), room.scribe());
        var corrections = room.bean(Corrections.class);
        var said = corrections.say(room.meeting, Optional.empty(), "The date.", room.member(room.ada));
        corrections.settle(said, true, room.scribe());
        var approval = book.moveApproval(
                room.meeting, true, new Title("Approve the minutes"), "That they be approved.", room.member(room.ada));
        room.bean(Motions.class).second(approval, room.member(room.ben));
        room.carries(approval);
        book.signAsChair(room.meeting, room.household.coordinator());
        book.signAsSecretary(room.meeting, room.scribe());
        var signed = markdown(room, Edition.PUBLIC);
        book.addend(room.meeting, "The library is closed in July.", room.scribe());
        var again = room.bean(Motions.class)
                .move(
                        MotionKind.BUSINESS,
                        new Title("Approve them again"),
                        "That they be approved.",
                        "",
                        new Source(MinuteBook.AS_THEY_ARE, room.meeting.value(), 0),
                        room.member(room.ada));
        room.bean(Motions.class).second(again, room.member(room.ben));
        room.carries(again);
        assertThat(room.bean(Motions.class).leftUndone(again, room.chair()))
                .contains(Refusal.MINUTES_STAND.messageKey());
        var vote = room.bean(Votes.class).on(approval, room.chair()).getLast().vote();
        room.bean(Votes.class).voidVote(vote.id(), "The roll was wrong.", room.chair());
        assertThat(markdown(room, Edition.PUBLIC)).isEqualTo(signed);
        assertThat(book.addenda(room.meeting, room.scribe(), Locale.ENGLISH)).hasSize(2);
        assertThat(book.of(room.meeting, room.member(room.ada)).stage()).isEqualTo(MinutesStage.LOCKED);
        assertThat(List.of(Handouts.Form.values()))
                .allSatisfy(form -> assertThat(room.bean(Handouts.class)
                                .file(room.meeting, Edition.PUBLIC, form, room.scribe(), Locale.ENGLISH))
                        .isNotEmpty());
    }

    private static String markdown(MeetingRoom room, Edition edition) {
        return new String(
                room.bean(Handouts.class)
                        .file(room.meeting, edition, Handouts.Form.MARKDOWN, room.scribe(), Locale.ENGLISH),
                StandardCharsets.UTF_8);
    }
}
