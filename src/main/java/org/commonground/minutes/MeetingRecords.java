package org.commonground.minutes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonground.action.Actions;
import org.commonground.decision.Accounts;
import org.commonground.decision.VoteSight;
import org.commonground.decision.Votes;
import org.commonground.draft.Drafts;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.sitting.Attendances;
import org.commonground.sitting.ClosedSessions;
import org.commonground.sitting.Marker;
import org.commonground.sitting.Markers;
import org.commonground.structure.Bodies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the minutes together from what is known elsewhere: agenda, roll, votes, actions, and the notes between them. */
@Service
@Transactional(readOnly = true)
public class MeetingRecords {

    private final Meetings meetings;
    private final Agendas agendas;
    private final Bodies bodies;
    private final Attendances attendances;
    private final ClosedSessions closed;
    private final Markers markers;
    private final Votes votes;
    private final Accounts accounts;
    private final Actions actions;
    private final Passages passages;
    private final PassageRepository all;
    private final MinuteBook book;
    private final Drafts drafts;
    private final Members members;

    MeetingRecords(
            Meetings meetings,
            Agendas agendas,
            Bodies bodies,
            Attendances attendances,
            ClosedSessions closed,
            Markers markers,
            Votes votes,
            Accounts accounts,
            Actions actions,
            Passages passages,
            PassageRepository all,
            MinuteBook book,
            Drafts drafts,
            Members members) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.bodies = bodies;
        this.attendances = attendances;
        this.closed = closed;
        this.markers = markers;
        this.votes = votes;
        this.accounts = accounts;
        this.actions = actions;
        this.passages = passages;
        this.all = all;
        this.book = book;
        this.drafts = drafts;
        this.members = members;
    }

    /**
     * What the minutes say to this reader.
     *
     * @throws NotPermitted without the right to read
     * @throws Refused if there is no such meeting for this reader
     */
    public MeetingRecord of(MeetingId meeting, Member reader, Locale language) {
        return record(meeting, reader, reader, language, passage -> true);
    }

    /**
     * What an edition of the minutes says, to a reader who may see all that is in it.
     *
     * @throws NotPermitted without the right to read, and for observers the right to write where the edition is for members
     */
    public MeetingRecord of(MeetingId meeting, Edition edition, Member reader, Locale language) {
        reader.must(edition == Edition.PUBLIC ? Right.READ : Right.WRITE);
        return record(meeting, reader, edition == Edition.PUBLIC ? Program.OUTSIDE : reader, language, edition::holds);
    }

    /** @param voter whose sight of votes it has */
    private MeetingRecord record(
            MeetingId id, Member reader, Member voter, Locale language, Predicate<Passage> wanted) {
        reader.must(Right.READ);
        var meeting = meetings.byId(id, reader).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN));
        var seen = passages.of(id, reader).stream().filter(wanted).toList();
        var kept = all.findByMeetingOrderByBegunAt(id).stream()
                .filter(passage -> !passage.withdrawn() && passage.audience() != Audience.SCRIBES)
                .filter(passage -> seen.stream().noneMatch(each -> each.id().equals(passage.id())))
                .filter(this::saysSomething)
                .toList();
        var promised = actions.ofMeeting(id.value(), reader);
        var sessions = closed.of(id, reader);
        var items = agendas.of(id, reader).stream()
                .map(item -> new ItemRecord(
                        item,
                        entries(item, meeting, seen, reader, voter, language),
                        promised.stream()
                                .filter(action -> action.source()
                                        .filter(source ->
                                                source.id().equals(item.id().value()))
                                        .isPresent())
                                .toList(),
                        keptUnder(item, kept) + (sessions.isEmpty() ? 0 : keptVotes(item, meeting, voter))))
                .toList();
        var names = members.names(reader);
        return new MeetingRecord(
                meeting,
                bodies.byId(meeting.body(), reader)
                        .map(body -> body.name().name())
                        .orElse(""),
                book.of(id, reader),
                markers.holder(Marker.CHAIR, id, reader).map(names::get),
                markers.holder(Marker.SCRIBE, id, reader).map(names::get),
                attendances.roll(id, reader),
                attendances.quorumHistory(id, reader),
                sessions,
                markers.handovers(id, reader),
                noted(null, seen, reader).toList(),
                items,
                book.addenda(id, reader),
                book.purgings(id, reader),
                (int) kept.stream().filter(passage -> passage.isUnder(null)).count()
                        + items.stream().mapToInt(ItemRecord::withheld).sum());
    }

    private boolean saysSomething(Passage passage) {
        return !drafts.text(passage.draft(), Program.RECORDER).plain().isBlank();
    }

    private static int keptUnder(Item item, List<Passage> kept) {
        return (int) kept.stream().filter(passage -> passage.isUnder(item.id())).count();
    }

    /** What was decided behind closed doors is kept back as what was written there is. */
    private int keptVotes(Item item, Meeting meeting, Member voter) {
        return (int) (taken(item, meeting, Program.RECORDER).count()
                - taken(item, meeting, voter).count());
    }

    private List<Entry> entries(
            Item item, Meeting meeting, List<Passage> seen, Member reader, Member voter, Locale language) {
        return Stream.concat(
                        noted(item.id(), seen, reader),
                        taken(item, meeting, voter)
                                .map(sight ->
                                        new Entry.Voted(accounts.of(sight.vote().id(), voter, language))))
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }

    private Stream<Entry> noted(@Nullable ItemId item, List<Passage> seen, Member reader) {
        return seen.stream()
                .filter(passage -> passage.isUnder(item))
                .map(passage -> new Entry.Noted(passage, drafts.text(passage.draft(), reader)));
    }

    /** Votes that were closed while this meeting lasted: a motion may have come up at an earlier one, too. */
    private Stream<VoteSight> taken(Item item, Meeting meeting, Member voter) {
        var opened = meeting.openedAt();
        if (opened == null) {
            return Stream.empty();
        }
        return agendas.motions(item.id(), voter).stream()
                .flatMap(motion -> votes.on(motion, voter).stream())
                .filter(sight -> sight.vote()
                        .closed()
                        .filter(closing -> !closing.at().isBefore(opened))
                        .isPresent());
    }
}
