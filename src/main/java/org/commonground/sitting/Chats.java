package org.commonground.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Stage;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talk beside the work of a meeting: off the record, kept for some days, and out of reach for whoever is outside in a closed session. */
@Service
@Transactional
public class Chats {

    static final int LONGEST_WORDS = 1_000;
    private static final int SHOWN = 200;

    private final Doors doors;
    private final ClosedSessionTable closed;
    private final Speakers speakers;
    private final Members members;
    private final JdbcClient database;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final Duration kept;

    Chats(
            Doors doors,
            ClosedSessionTable closed,
            Speakers speakers,
            Members members,
            JdbcClient database,
            ApplicationEventPublisher facts,
            Clock clock,
            @Value("${common-ground.chat.kept:7d}") Duration kept) {
        this.doors = doors;
        this.closed = closed;
        this.speakers = speakers;
        this.members = members;
        this.database = database;
        this.facts = facts;
        this.clock = clock;
        this.kept = kept;
    }

    /** After how many days lines are taken away. */
    public long daysKept() {
        return kept.toDays();
    }

    /**
     * The last {@value #SHOWN} lines, the earliest first. What was said behind closed doors stays there.
     *
     * @throws Refused for whoever is outside in a closed session
     */
    @Transactional(readOnly = true)
    public List<ChatLine> of(MeetingId meeting, Member reader) {
        var inside = doors.staysIn(doors.admitted(meeting, reader), reader);
        var sessions = closed.of(meeting);
        var taken = taken(meeting);
        return database
                .sql("select * from chat_line where meeting = ? order by said_at desc, id limit " + SHOWN)
                .param(meeting.value())
                .query((row, number) -> line(row, sessions, taken))
                .list()
                .reversed()
                .stream()
                .filter(line -> inside || !line.behindClosedDoors())
                .toList();
    }

    /**
     * Says something.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused once the meeting is over, and for whoever is outside in a closed session
     */
    public ChatLineId say(MeetingId id, String words, Member self) {
        self.must(Right.WRITE);
        var said = words.strip();
        if (said.isEmpty()) {
            throw new Refused(Refusal.WORDS_MISSING);
        }
        if (said.length() > LONGEST_WORDS) {
            throw new Refused(Refusal.WORDS_TOO_LONG);
        }
        if (doors.admitted(id, self).stage() == Stage.ADJOURNED) {
            throw new Refused(Refusal.ADJOURNED);
        }
        var line = ChatLineId.next();
        database.sql("insert into chat_line (id, meeting, person, words, said_at) values (?, ?, ?, ?, ?)")
                .param(line.value())
                .param(id.value())
                .param(self.person().value())
                .param(said)
                .param(Times.of(clock.instant()))
                .update();
        facts.publishEvent(new ChatChanged(id));
        return line;
    }

    /**
     * Takes a line away: one's own, or as whoever presides any.
     *
     * @throws NotPermitted for somebody else's line, unless the member presides
     */
    public void remove(MeetingId meeting, ChatLineId id, Member by) {
        var line = known(meeting, id, by);
        if (!line.person().equals(by.person())) {
            by.must(Right.PRESIDE);
        }
        database.sql("delete from chat_line where id = ?").param(id.value()).update();
        facts.publishEvent(new ChatChanged(meeting));
    }

    /**
     * Makes of a line a wish to speak about it, for whoever said it.
     *
     * @throws NotPermitted for somebody else's line, unless the member presides
     */
    public void askToSpeak(MeetingId meeting, ChatLineId id, Member by) {
        var line = known(meeting, id, by);
        if (!line.person().equals(by.person())) {
            by.must(Right.PRESIDE);
        }
        var author = members.byId(line.person()).orElseThrow(() -> new Refused(Refusal.PERSON_UNKNOWN));
        var words = line.words();
        speakers.line(
                meeting,
                words.length() <= Speakers.LONGEST_ABOUT ? words : words.substring(0, Speakers.LONGEST_ABOUT - 1) + "…",
                line.behindClosedDoors(),
                author,
                by);
    }

    /**
     * Makes something of a line, and keeps that it was made.
     *
     * @throws NotPermitted if the deed is not for this member
     * @throws Refused if it was done with this line already, or for what the deed refuses; then nothing was done
     */
    public void take(MeetingId meeting, ChatLineId id, LineDeed deed, Member by) {
        by.must(Right.WRITE);
        var line = known(meeting, id, by);
        if (line.isTaken(deed)) {
            throw new Refused(Refusal.LINE_TAKEN);
        }
        try {
            database.sql("insert into chat_line_taken (line, deed, taken_at, taken_by) values (?, ?, ?, ?)")
                    .param(id.value())
                    .param(deed.key())
                    .param(Times.of(clock.instant()))
                    .param(by.person().value())
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused(Refusal.LINE_TAKEN);
        }
        deed.take(meeting, line, by);
        facts.publishEvent(new ChatChanged(meeting));
    }

    /** Takes away what is older than it is kept for. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    public void purge() {
        database.sql("delete from chat_line where said_at < ?")
                .param(Times.of(clock.instant().minus(kept)))
                .update();
    }

    private ChatLine known(MeetingId meeting, ChatLineId id, Member by) {
        var inside = doors.staysIn(doors.admitted(meeting, by), by);
        var sessions = closed.of(meeting);
        var taken = taken(meeting);
        return database.sql("select * from chat_line where id = ? and meeting = ?")
                .param(id.value())
                .param(meeting.value())
                .query((row, number) -> line(row, sessions, taken))
                .optional()
                .filter(line -> inside || !line.behindClosedDoors())
                .orElseThrow(() -> new Refused(Refusal.LINE_UNKNOWN));
    }

    private record Taken(UUID line, String deed) {}

    private Map<UUID, Set<String>> taken(MeetingId meeting) {
        return database
                .sql("""
                        select taken.line, taken.deed from chat_line_taken taken
                          join chat_line line on line.id = taken.line where line.meeting = ?
                        """)
                .param(meeting.value())
                .query((row, number) -> new Taken(row.getObject("line", UUID.class), row.getString("deed")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Taken::line, Collectors.mapping(Taken::deed, Collectors.toSet())));
    }

    private static ChatLine line(ResultSet row, List<ClosedSession> sessions, Map<UUID, Set<String>> taken)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var said = Times.at(row, "said_at");
        return new ChatLine(
                new ChatLineId(id),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("words"),
                said,
                sessions.stream().anyMatch(session -> session.covers(said)),
                taken.getOrDefault(id, Set.of()));
    }
}
