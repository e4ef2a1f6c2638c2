package org.commonground.minutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionCarried;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.MotionReopened;
import org.commonground.decision.MotionState;
import org.commonground.decision.Motions;
import org.commonground.decision.Source;
import org.commonground.decision.Title;
import org.commonground.draft.Drafts;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes of all meetings as documents: circulated, approved by the body, signed by chair and secretary, and from then on only added to.
 */
@Service
@Transactional
public class MinuteBook {

    /** What motions call minutes that they approve as they are. */
    static final String AS_THEY_ARE = "minutes";

    /** What motions call minutes that they approve with the corrections that were taken. */
    static final String AS_CORRECTED = "minutes-corrected";

    static final int LONGEST_ADDENDUM = 4_000;

    private final MinutesRepository kept;
    private final PassageRepository passages;
    private final Remarks remarks;
    private final Drafts drafts;
    private final Motions motions;
    private final Meetings meetings;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    MinuteBook(
            MinutesRepository kept,
            PassageRepository passages,
            Remarks remarks,
            Drafts drafts,
            Motions motions,
            Meetings meetings,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.kept = kept;
        this.passages = passages;
        this.remarks = remarks;
        this.drafts = drafts;
        this.motions = motions;
        this.meetings = meetings;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * How far the minutes of a meeting have come. They exist as soon as the meeting does.
     *
     * @throws NotPermitted without the right to read
     * @throws Refused if there is no such meeting for this reader
     */
    @Transactional(readOnly = true)
    public Minutes of(MeetingId meeting, Member reader) {
        mustSee(meeting, reader);
        return kept.findById(meeting).orElseGet(() -> Minutes.begun(meeting));
    }

    /**
     * Asks the members to read them and to say by a day what should be corrected. Circulating again sets another day.
     *
     * @param until the last day; today or later
     * @throws NotPermitted unless the member keeps the record or presides
     * @throws Refused if the day has gone by, or the minutes are approved
     */
    public void circulate(MeetingId meeting, LocalDate until, Member by) {
        mustKeep(by);
        if (until.isBefore(LocalDate.now(clock).minusDays(1))) {
            throw new Refused(Refusal.DAY_PAST);
        }
        change(meeting, by, minutes -> minutes.circulated(until, by.person(), now()));
    }

    /**
     * Takes them back from the readers.
     *
     * @throws NotPermitted unless the member keeps the record or presides
     */
    public void recall(MeetingId meeting, Member by) {
        mustKeep(by);
        change(meeting, by, Minutes::recalled);
    }

    /**
     * Moves that the body approve them. Once that is carried they are approved, and their texts are frozen.
     *
     * @param corrected whether as corrected
     * @param text what is moved, in one sentence
     * @throws NotPermitted without the right to write
     * @throws Refused if they are approved already, if that is moved already, or, as corrected, while a correction is not settled
     */
    public MotionId moveApproval(MeetingId meeting, boolean corrected, Title title, String text, Member mover) {
        mover.must(Right.WRITE);
        if (!of(meeting, mover).stage().isOpen()) {
            throw new Refused(Refusal.MINUTES_STAND);
        }
        if (isApprovalMoved(meeting)) {
            throw new Refused(Refusal.APPROVAL_MOVED);
        }
        if (corrected && remarks.isUnsettled(meeting)) {
            throw new Refused(Refusal.CORRECTIONS_OPEN);
        }
        var motion = motions.move(
                MotionKind.BUSINESS,
                title,
                text,
                "",
                new Source(corrected ? AS_CORRECTED : AS_THEY_ARE, meeting.value(), 0),
                mover);
        meetings.byId(meeting, mover)
                .ifPresent(held -> motions.comeBefore(held.body().value(), motion, mover));
        return motion;
    }

    private boolean isApprovalMoved(MeetingId meeting) {
        return Stream.of(AS_THEY_ARE, AS_CORRECTED)
                .flatMap(kind -> motions.from(kind, meeting.value(), Program.RECORDER).stream())
                .map(Motion::state)
                .anyMatch(
                        state -> state.isPending() || state == MotionState.POSTPONED || state == MotionState.REFERRED);
    }

    /** Approves them. Where they are approved already nothing is left to do. */
    @EventListener
    void on(MotionCarried carried) {
        carried.source().filter(MinuteBook::isOurs).map(MinuteBook::meeting).ifPresent(meeting -> {
            var corrected = carried.source().orElseThrow().kind().equals(AS_CORRECTED);
            var recorder = Program.inTheNameOf(carried.mover());
            if (!of(meeting, recorder).stage().isOpen()) {
                throw new Refused(Refusal.MINUTES_STAND);
            }
            change(meeting, recorder, minutes -> minutes.approved(carried.motion(), corrected, now()));
            texts(meeting).forEach(passage -> drafts.lock(passage.draft(), "approved", recorder));
        });
    }

    /** Opens them again. Once two have signed, what they say stands. */
    @EventListener
    void on(MotionReopened reopened) {
        reopened.source().filter(MinuteBook::isOurs).map(MinuteBook::meeting).ifPresent(meeting -> {
            var recorder = Program.inTheNameOf(reopened.mover());
            var stands =
                    kept.findById(meeting).filter(minutes -> reopened.motion().equals(minutes.approvedBy()));
            if (stands.filter(minutes -> minutes.stage() == MinutesStage.LOCKED).isPresent()) {
                throw new Refused(Refusal.MINUTES_SIGNED);
            }
            if (stands.isPresent()) {
                change(meeting, recorder, Minutes::reopened);
                texts(meeting).forEach(passage -> drafts.unlock(passage.draft(), "the vote is void", recorder));
            }
        });
    }

    /**
     * Signs approved minutes as the chair.
     *
     * @throws NotPermitted unless the member presides
     * @throws Refused unless they are approved and the chair has not signed, or if the member signed as secretary
     */
    public void signAsChair(MeetingId meeting, Member chair) {
        chair.must(Right.PRESIDE);
        change(meeting, chair, minutes -> minutes.signedByChair(chair.person(), now()));
        tellIfLocked(meeting, chair);
    }

    /**
     * Signs approved minutes as the secretary.
     *
     * @throws NotPermitted unless the member keeps the record
     * @throws Refused unless they are approved and the secretary has not signed, or if the member signed as chair
     */
    public void signAsSecretary(MeetingId meeting, Member secretary) {
        secretary.must(Right.RECORD);
        change(meeting, secretary, minutes -> minutes.signedBySecretary(secretary.person(), now()));
        tellIfLocked(meeting, secretary);
    }

    private void tellIfLocked(MeetingId meeting, Member by) {
        if (of(meeting, by).stage() == MinutesStage.LOCKED) {
            facts.publishEvent(new MinutesLocked(meeting));
        }
    }

    /**
     * Adds something to minutes that are locked. It is dated, and changes nothing that stands.
     *
     * @throws NotPermitted unless the member keeps the record
     * @throws Refused unless they are locked, or without words
     */
    public void addend(MeetingId meeting, String words, Member secretary) {
        secretary.must(Right.RECORD);
        if (of(meeting, secretary).stage() != MinutesStage.LOCKED) {
            throw new Refused(Refusal.NOT_THAT_FAR);
        }
        remarks.add(meeting, Optional.empty(), Words.checked(words, LONGEST_ADDENDUM), secretary.person(), now());
        facts.publishEvent(new MinutesChanged(meeting));
    }

    /**
     * What was added to them, in order. What happened to a motion since is told to those alone who may see the motion.
     *
     * @param language in which it is said where the program added it
     */
    @Transactional(readOnly = true)
    public List<Addendum> addenda(MeetingId meeting, Member reader, Locale language) {
        mustSee(meeting, reader);
        return remarks.addenda(meeting, language).stream()
                .filter(each -> each.motion().isEmpty()
                        || motions.byId(each.motion().get(), reader).isPresent())
                .toList();
    }

    /** That something was purged from them, and by whom. */
    @Transactional(readOnly = true)
    public List<Purging> purgings(MeetingId meeting, Member reader) {
        mustSee(meeting, reader);
        return remarks.purgings(meeting);
    }

    static boolean isOurs(Source source) {
        return source.kind().equals(AS_THEY_ARE) || source.kind().equals(AS_CORRECTED);
    }

    static MeetingId meeting(Source source) {
        return new MeetingId(source.id());
    }

    private List<Passage> texts(MeetingId meeting) {
        return passages.findByMeetingOrderByBegunAt(meeting).stream()
                .filter(passage -> !passage.withdrawn())
                .toList();
    }

    private static void mustKeep(Member member) {
        if (!member.may(Right.PRESIDE)) {
            member.must(Right.RECORD);
        }
    }

    private void mustSee(MeetingId meeting, Member reader) {
        reader.must(Right.READ);
        if (meetings.byId(meeting, reader).isEmpty()) {
            throw new Refused(Refusal.MEETING_UNKNOWN);
        }
    }

    private void change(MeetingId meeting, Member by, UnaryOperator<Minutes> next) {
        kept.keep(next.apply(of(meeting, by)));
        facts.publishEvent(new MinutesChanged(meeting));
    }

    private Instant now() {
        return clock.instant();
    }
}
