package org.commonground.minutes;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonground.draft.Access;
import org.commonground.draft.DraftAudienceChanged;
import org.commonground.draft.Drafts;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.sitting.ClosedSessionBegan;
import org.commonground.sitting.ClosedSessions;
import org.commonground.structure.BodyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pieces of the minutes. Whoever keeps the record begins them, says for whom they are, and throws them away; everybody else sees those
 * that are written for them.
 */
@Service
@Transactional
public class Passages {

    private final PassageRepository kept;
    private final NamedBodies named;
    private final Readership readership;
    private final MinutesRepository minutes;
    private final Remarks remarks;
    private final Drafts drafts;
    private final Meetings meetings;
    private final Agendas agendas;
    private final CurrentItem current;
    private final ClosedSessions closed;
    private final Members members;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Passages(
            PassageRepository kept,
            NamedBodies named,
            Readership readership,
            MinutesRepository minutes,
            Remarks remarks,
            Drafts drafts,
            Meetings meetings,
            Agendas agendas,
            CurrentItem current,
            ClosedSessions closed,
            Members members,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.kept = kept;
        this.named = named;
        this.readership = readership;
        this.minutes = minutes;
        this.remarks = remarks;
        this.drafts = drafts;
        this.meetings = meetings;
        this.agendas = agendas;
        this.current = current;
        this.closed = closed;
        this.members = members;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * The passages of a meeting that this reader may see, in their order.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public List<Passage> of(MeetingId meeting, Member reader) {
        reader.must(Right.READ);
        return kept.findByMeetingOrderByBegunAt(meeting).stream()
                .filter(passage -> !passage.withdrawn())
                .filter(passage -> readership.of(passage, reader).reads())
                .sorted(Comparator.comparing(Passage::begunAt))
                .toList();
    }

    /** A passage; empty where there is none that this reader may see. */
    @Transactional(readOnly = true)
    public Optional<Passage> byId(PassageId id, Member reader) {
        reader.must(Right.READ);
        return kept.findById(id)
                .filter(passage -> readership.of(passage, reader).reads());
    }

    /** Whether this member writes in a passage now. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Passage passage, Member member) {
        return isOpen(passage.meeting()) && readership.of(passage, member) == Access.WRITE;
    }

    /** The bodies for whose members a passage is written; none unless it is written for {@link Audience#BODIES}. */
    @Transactional(readOnly = true)
    public Set<BodyId> bodies(PassageId id, Member reader) {
        return byId(id, reader).isPresent() ? named.of(id) : Set.of();
    }

    /**
     * The passage to write in under an item: the last one there, or a fresh one where there is none yet. While the session is closed it is
     * one for those inside.
     *
     * @throws NotPermitted unless the member keeps the record
     * @throws Refused if the minutes are approved
     */
    public PassageId toWriteIn(MeetingId meeting, Optional<ItemId> item, Member scribe) {
        scribe.must(Right.RECORD);
        var wanted = now(meeting, scribe);
        return under(meeting, item)
                .filter(passage -> passage.audience() == wanted
                        || wanted == Audience.MEMBERS && passage.audience() == Audience.PUBLIC)
                .reduce((one, later) -> later)
                .map(Passage::id)
                .orElseGet(() -> begin(meeting, item, wanted, Set.of(), scribe));
    }

    /**
     * The passage to go on in after everything that stands under an item: the last one there if nothing is written in it yet, or a fresh
     * one. While the session is closed it is one for those inside.
     *
     * @throws NotPermitted unless the member keeps the record
     * @throws Refused if the minutes are approved
     */
    public PassageId next(MeetingId meeting, Optional<ItemId> item, Member scribe) {
        scribe.must(Right.RECORD);
        var wanted = now(meeting, scribe);
        return under(meeting, item)
                .reduce((one, later) -> later)
                .filter(passage -> passage.audience() == wanted)
                .filter(passage -> drafts.text(passage.draft(), scribe).plain().isBlank())
                .map(Passage::id)
                .orElseGet(() -> begin(meeting, item, wanted, Set.of(), scribe));
    }

    /** What stands under an item, or under none, the earliest first. */
    private Stream<Passage> under(MeetingId meeting, Optional<ItemId> item) {
        return kept.findByMeetingOrderByBegunAt(meeting).stream()
                .filter(passage -> !passage.withdrawn() && passage.isUnder(item.orElse(null)));
    }

    /** For whom notes are that are taken now. */
    private Audience now(MeetingId meeting, Member scribe) {
        return closed.lasting(meeting, scribe).isPresent() ? Audience.CLOSED : Audience.MEMBERS;
    }

    /**
     * Begins a passage after everything that stands there.
     *
     * @param item under which it stands; empty for the meeting as a whole
     * @param bodies named where it is for {@link Audience#BODIES}
     * @throws NotPermitted unless the member keeps the record
     * @throws Refused if there is no such meeting, the minutes are approved, or bodies are missing
     */
    public PassageId begin(
            MeetingId meeting, Optional<ItemId> item, Audience audience, Set<BodyId> bodies, Member scribe) {
        return begin(meeting, item, audience, bodies, "", scribe);
    }

    /**
     * Begins a passage that says something already, each line of it a paragraph.
     *
     * @throws NotPermitted unless the member keeps the record
     * @throws Refused as {@link #begin(MeetingId, Optional, Audience, Set, Member)}
     */
    public PassageId begin(
            MeetingId meeting,
            Optional<ItemId> item,
            Audience audience,
            Set<BodyId> bodies,
            String words,
            Member scribe) {
        scribe.must(Right.RECORD);
        mustBeOpen(meeting);
        mustNameBodies(audience, bodies);
        var about = meetings.byId(meeting, scribe).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN));
        var heading = item.flatMap(id -> agendas.byId(id, scribe))
                .map(each -> each.heading().heading())
                .orElse(about.heading().heading());
        var draft = words.isBlank() ? drafts.begin(heading, scribe) : drafts.begin(heading, words, scribe);
        var passage =
                kept.keep(Passage.begun(meeting, item.orElse(null), draft, audience, scribe.person(), clock.instant()));
        named.name(passage.id(), bodies);
        changed(passage);
        return passage.id();
    }

    /**
     * Puts words at the end of the last passage for this audience under an item, where others may be writing, or begins one with them.
     *
     * @param item empty for the meeting as a whole
     * @param audience any but {@link Audience#BODIES}
     * @param key names the words: the same from the same note-taker are put there once
     * @throws NotPermitted unless the member keeps the record
     * @throws Refused as {@link #begin(MeetingId, Optional, Audience, Set, Member)}
     */
    public PassageId add(
            MeetingId meeting, Optional<ItemId> item, Audience audience, String words, String key, Member scribe) {
        scribe.must(Right.RECORD);
        mustBeOpen(meeting);
        var last = under(meeting, item)
                .filter(passage -> passage.audience() == audience)
                .reduce((one, later) -> later);
        if (last.isEmpty()) {
            return begin(meeting, item, audience, Set.of(), words, scribe);
        }
        drafts.append(last.get().draft(), words, key, scribe);
        return last.get().id();
    }

    /**
     * Says for whom a passage is. Whoever may not see it any more is cut off at once.
     *
     * @throws NotPermitted unless the member keeps the record
     * @throws Refused if the minutes are approved, or bodies are missing
     */
    public void address(PassageId id, Audience audience, Set<BodyId> bodies, Member scribe) {
        scribe.must(Right.RECORD);
        var passage = known(id, scribe);
        mustBeOpen(passage.meeting());
        mustNameBodies(audience, bodies);
        named.name(id, audience == Audience.BODIES ? bodies : Set.of());
        changed(kept.keep(passage.readdressed(audience)));
    }

    /**
     * Throws a passage away, or takes it back.
     *
     * @throws NotPermitted unless the member keeps the record
     * @throws Refused if the minutes are approved
     */
    public void withdraw(PassageId id, boolean withdrawn, Member scribe) {
        scribe.must(Right.RECORD);
        var passage = known(id, scribe);
        mustBeOpen(passage.meeting());
        changed(kept.keep(passage.withdrawn(withdrawn)));
    }

    /**
     * Takes words out of a passage for ever: from its text, from everything it said before, and so from every later edition. What was
     * decided stays, and the minutes say that something was purged, not what.
     *
     * @return how often they stood there
     * @throws NotPermitted unless the member presides
     * @throws Refused if there is no such passage, or no words
     */
    public int purge(PassageId id, String words, Member chair) {
        chair.must(Right.PRESIDE);
        if (words.isBlank()) {
            throw new Refused(Refusal.WORDS_MISSING);
        }
        var passage = known(id, chair);
        var found = drafts.purge(passage.draft(), words, "", chair);
        if (found > 0) {
            remarks.purged(passage.meeting(), id, chair.person(), clock.instant());
            facts.publishEvent(new PassagePurged(id, passage.meeting()));
            changed(passage);
        }
        return found;
    }

    /** When the door is closed, notes go on in a passage for those inside. */
    @EventListener
    void on(ClosedSessionBegan began) {
        var scribe = members.all(Program.RECORDER).stream()
                .map(profile -> profile.standing())
                .filter(member -> member.may(Right.RECORD))
                .findFirst();
        scribe.filter(member -> isOpen(began.meeting()))
                .ifPresent(member -> current.of(began.meeting(), member)
                        .ifPresent(
                                item -> begin(began.meeting(), Optional.of(item), Audience.CLOSED, Set.of(), member)));
    }

    private void mustNameBodies(Audience audience, Set<BodyId> bodies) {
        if (audience == Audience.BODIES && bodies.isEmpty()) {
            throw new Refused(Refusal.BODIES_MISSING);
        }
    }

    private boolean isOpen(MeetingId meeting) {
        return minutes.findById(meeting).map(each -> each.stage().isOpen()).orElse(true);
    }

    private void mustBeOpen(MeetingId meeting) {
        if (!isOpen(meeting)) {
            throw new Refused(Refusal.MINUTES_STAND);
        }
    }

    private void changed(Passage passage) {
        facts.publishEvent(new DraftAudienceChanged(passage.draft()));
        facts.publishEvent(new PassageChanged(passage.id(), passage.meeting()));
    }

    private Passage known(PassageId id, Member member) {
        return byId(id, member).orElseThrow(() -> new Refused(Refusal.PASSAGE_UNKNOWN));
    }
}
