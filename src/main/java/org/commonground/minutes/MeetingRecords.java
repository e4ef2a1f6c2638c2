package org.commonground.minutes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonground.action.Action;
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
import org.commonground.meeting.Stage;
import org.commonground.membership.Capacity;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.Right;
import org.commonground.membership.Seats;
import org.commonground.membership.Term;
import org.commonground.shared.Refused;
import org.commonground.sitting.Attendances;
import org.commonground.sitting.ClosedSession;
import org.commonground.sitting.ClosedSessions;
import org.commonground.sitting.Declared;
import org.commonground.sitting.Marker;
import org.commonground.sitting.Markers;
import org.commonground.sitting.Roll;
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
    private final Seats seats;

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
            Members members,
            Seats seats) {
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
        this.seats = seats;
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
        return record(
                meeting,
                reader,
                edition == Edition.PUBLIC ? Program.OUTSIDE : Program.WITHOUT_SEAT,
                language,
                edition::holds);
    }

    /**
     * What the minutes say under one item to this reader; empty if the meeting has no such item for them.
     *
     * @throws NotPermitted without the right to read
     * @throws Refused if there is no such meeting for this reader
     */
    public Optional<ItemOnTheTable> under(ItemId id, MeetingId meeting, Member reader, Locale language) {
        var sight = sight(meeting, passage -> passage.isUnder(id), passage -> true, reader, reader, language);
        return agendas.byId(id, reader)
                .filter(item -> item.meeting().equals(meeting))
                .map(item -> new ItemOnTheTable(
                        under(item, sight),
                        book.of(meeting, reader).stage(),
                        closed.lasting(meeting, reader).isPresent()));
    }

    /** @param voter whose sight of the agenda and of votes it has */
    private MeetingRecord record(
            MeetingId id, Member reader, Member voter, Locale language, Predicate<Passage> wanted) {
        var sight = sight(id, passage -> true, wanted, reader, voter, language);
        var items =
                agendas.of(id, voter).stream().map(item -> under(item, sight)).toList();
        var names = members.names(reader);
        var roll = attendances.roll(id, reader);
        return new MeetingRecord(
                sight.meeting(),
                bodies.byId(sight.meeting().body(), reader)
                        .map(body -> body.name().name())
                        .orElse(""),
                book.of(id, reader),
                markers.holder(Marker.CHAIR, id, reader).map(names::get),
                markers.holder(Marker.SCRIBE, id, reader).map(names::get),
                roll,
                attendances.quorumHistory(id, reader),
                sight.closed(),
                meetings.recesses(id, reader),
                markers.handovers(id, reader),
                absent(sight.meeting(), roll),
                noted(null, sight).toList(),
                items,
                book.addenda(id, reader, language),
                book.purgings(id, reader),
                keptUnder(null, sight)
                        + items.stream().mapToInt(ItemRecord::withheld).sum());
    }

    private List<Absence> absent(Meeting meeting, Roll roll) {
        if (meeting.stage() != Stage.ADJOURNED || meeting.openedAt() == null) {
            return List.of();
        }
        return attendances.electorate(meeting.id(), Program.RECORDER).electors().stream()
                .filter(elector -> roll.lines().stream()
                        .filter(line ->
                                line.seat().filter(elector.seat()::equals).isPresent())
                        .noneMatch(line -> line.arrivedAt().isPresent() || line.declared() == Declared.EXCUSED))
                .map(elector -> new Absence(represented(elector.seat(), meeting.heldOn()), elector.name()))
                .toList();
    }

    private List<String> represented(OrganisationId organisation, LocalDate day) {
        return seats.ofOrganisation(organisation, Program.RECORDER).stream()
                .filter(term -> term.capacity() == Capacity.REPRESENTATIVE)
                .filter(term -> !term.starts().isAfter(day)
                        && term.ended().filter(day::isAfter).isEmpty())
                .map(Term::personName)
                .toList();
    }

    /**
     * What everything under the items of a meeting is made of.
     *
     * @param kept passages with words in them that the reader, or the edition, does not get
     */
    private record Sight(
            Meeting meeting,
            List<Passage> seen,
            List<Passage> kept,
            List<Action> promised,
            List<ClosedSession> closed,
            Member reader,
            Member voter,
            Locale language) {}

    /**
     * @param scope which passages it is about
     * @param wanted which of them are given if the reader may see them
     */
    private Sight sight(
            MeetingId id,
            Predicate<Passage> scope,
            Predicate<Passage> wanted,
            Member reader,
            Member voter,
            Locale language) {
        reader.must(Right.READ);
        var meeting = meetings.byId(id, reader).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN));
        var seen = passages.of(id, reader).stream().filter(scope.and(wanted)).toList();
        var kept = all.findByMeetingOrderByBegunAt(id).stream()
                .filter(scope)
                .filter(passage -> !passage.withdrawn() && passage.audience() != Audience.SCRIBES)
                .filter(passage -> seen.stream().noneMatch(each -> each.id().equals(passage.id())))
                .filter(this::saysSomething)
                .toList();
        return new Sight(
                meeting,
                seen,
                kept,
                actions.ofMeeting(id.value(), reader),
                closed.of(id, reader),
                reader,
                voter,
                language);
    }

    private ItemRecord under(Item item, Sight sight) {
        return new ItemRecord(
                item,
                entries(item, sight),
                sight.promised().stream()
                        .filter(action -> action.source()
                                .filter(source -> source.id().equals(item.id().value()))
                                .isPresent())
                        .toList(),
                keptUnder(item.id(), sight) + (sight.closed().isEmpty() ? 0 : keptVotes(item, sight)));
    }

    private boolean saysSomething(Passage passage) {
        return !drafts.text(passage.draft(), Program.RECORDER).plain().isBlank();
    }

    private static int keptUnder(@Nullable ItemId item, Sight sight) {
        return (int)
                sight.kept().stream().filter(passage -> passage.isUnder(item)).count();
    }

    /** What was decided behind closed doors is kept back as what was written there is. */
    private int keptVotes(Item item, Sight sight) {
        return (int) (taken(item, sight.meeting(), Program.RECORDER).count()
                - taken(item, sight.meeting(), sight.voter()).count());
    }

    private List<Entry> entries(Item item, Sight sight) {
        return Stream.concat(
                        noted(item.id(), sight),
                        taken(item, sight.meeting(), sight.voter())
                                .map(each -> new Entry.Voted(
                                        accounts.of(each.vote().id(), sight.voter(), sight.language()))))
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }

    private Stream<Entry> noted(@Nullable ItemId item, Sight sight) {
        return sight.seen().stream()
                .filter(passage -> passage.isUnder(item))
                .map(passage -> new Entry.Noted(passage, drafts.text(passage.draft(), sight.reader())));
    }

    /** The votes that this meeting took: a motion may have come up at another one, too. */
    private Stream<VoteSight> taken(Item item, Meeting meeting, Member voter) {
        return agendas.motions(item.id(), voter).stream().flatMap(motion -> {
            var at = agendas.meetingsOf(motion, Program.RECORDER);
            return votes.on(motion, voter).stream()
                    .filter(sight -> TakenAt.of(sight.vote(), at)
                            .filter(meeting.id()::equals)
                            .isPresent());
        });
    }
}
