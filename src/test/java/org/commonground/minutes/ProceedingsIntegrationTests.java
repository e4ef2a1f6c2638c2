package org.commonground.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonground.decision.Votes;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Heading;
import org.commonground.meeting.ItemPurpose;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Capacity;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.membership.Sector;
import org.commonground.shell.Phrases;
import org.commonground.sitting.Attendances;
import org.commonground.sitting.Declared;
import org.commonground.sitting.Marker;
import org.commonground.sitting.Markers;
import org.commonground.sitting.Sittings;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the course of a meeting was, on its page and in its files. */
@ThroughTheWindow
class ProceedingsIntegrationTests {

    @Autowired
    ApplicationContext product;

    private MeetingRoom room;

    @BeforeEach
    void meet() {
        room = new MeetingRoom(product);
        var vera = room.household.joined("Vera", Role.CHAIR);
        var dan = room.household.joined("Dan");
        var eve = room.household.joined("Eve");
        sits(dan, "County Jail");
        sits(eve, "Legal Aid");
        room.bean(Meetings.class).publish(room.meeting, true, room.chair());
        room.bean(Attendances.class).excuse(room.meeting, room.member(eve));
        room.inSession();
        room.bean(Agendas.class).add(room.meeting, new Heading("Closing round"), ItemPurpose.DISCUSS, 5, room.chair());
        room.bean(Meetings.class).recess(room.meeting, room.chair());
        room.bean(Meetings.class).resume(room.meeting, room.chair());
        var lease = room.carries(room.mission, "Give up the lease", "That the lease be given up.");
        room.bean(Votes.class)
                .voidVote(
                        room.bean(Votes.class)
                                .on(lease, room.chair())
                                .getLast()
                                .vote()
                                .id(),
                        "The roll was wrong.",
                        room.chair());
        room.bean(Markers.class).handOver(Marker.CHAIR, room.meeting, vera, room.chair());
        room.bean(Agendas.class).park(room.outreach, room.chair());
        room.bean(Sittings.class).adjourn(room.meeting, room.chair());
    }

    private void sits(PersonId person, String organisation) {
        room.household.sits(
                person,
                room.household.organisation(organisation, Sector.HEALTH),
                Capacity.REPRESENTATIVE,
                MeetingRoom.SOMEDAY);
    }

    @Test
    void standInTheEditionForMembersWithNames() {
        var record = room.record(room.ada);
        var opened = Hours.of(record.meeting(), Locale.ENGLISH)
                .time(Objects.requireNonNull(record.meeting().openedAt()));

        assertThat(markdown(Edition.MEMBERS))
                .contains(
                        "Opened at " + opened,
                        "Recess from ",
                        "Vera has the chair",
                        "Adjourned at ",
                        "it had been planned for June 2, 2026",
                        "Eastern Time",
                        "America/New",
                        "The roll was wrong.",
                        "Absent: Dan (County Jail)",
                        "Apologies: Eve",
                        "Put aside, to come back at another meeting",
                        "Not reached")
                .doesNotContain("Absent: Eve");
        assertThat(plain(markdown(Edition.MEMBERS))).contains(lines(record));
    }

    @Test
    void standInTheEditionForThePublicWithoutNames() {
        assertThat(markdown(Edition.PUBLIC))
                .contains(
                        "Recess from ",
                        "the chair was handed over",
                        "Not represented: County Jail",
                        "Not reached",
                        "Put aside, to come back at another meeting")
                .doesNotContain("Vera", "Dan", "Rosa", "Eve");
    }

    @Test
    void standOnThePageAsInTheFilesByTheClockOfTheMeeting() {
        var page = room.household.windowOf(room.ada).opens("meetings/" + room.meeting.value() + "/minutes");

        page.sees(lines(room.record(room.ada)))
                .sees("Absent: Dan (County Jail)", "Not reached", "Put aside, to come back at another meeting");
        page.close();
    }

    @Test
    void tellWhoWasAbsentFromNobodyWhoCameOrWasRepresented() {
        assertThat(room.record(room.ada).absent()).containsExactly(new Absence(List.of("Dan"), "County Jail"));
        assertThat(room.record(room.ada).roll().with(Declared.EXCUSED)).hasSize(1);
    }

    private String[] lines(MeetingRecord record) {
        var names = room.bean(org.commonground.membership.Members.class).names(room.chair());
        return new Proceedings(
                        record,
                        Hours.of(record.meeting(), Locale.ENGLISH),
                        (key, details) -> room.bean(Phrases.class).say(key, Locale.ENGLISH, details))
                .lines(Optional.of(Map.copyOf(names)))
                .toArray(String[]::new);
    }

    private static String plain(String markdown) {
        return markdown.replace("\\", "");
    }

    private String markdown(Edition edition) {
        return plain(new String(
                room.bean(Handouts.class)
                        .file(room.meeting, edition, Handouts.Form.MARKDOWN, room.chair(), Locale.ENGLISH),
                StandardCharsets.UTF_8));
    }
}
