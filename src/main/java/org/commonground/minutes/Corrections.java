package org.commonground.minutes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members would have corrected in circulated minutes. Whoever keeps the record takes it into the text or sets it aside. */
@Service
@Transactional
public class Corrections {

    static final int LONGEST = 4_000;

    private final Remarks remarks;
    private final MinuteBook book;
    private final Passages passages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Corrections(Remarks remarks, MinuteBook book, Passages passages, ApplicationEventPublisher facts, Clock clock) {
        this.remarks = remarks;
        this.book = book;
        this.passages = passages;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Says what should be corrected.
     *
     * @param passage to which it is said; empty for the minutes as a whole
     * @throws NotPermitted without the right to write
     * @throws Refused unless the minutes are circulated, if the passage is not for this member, or without words
     */
    public UUID say(MeetingId meeting, Optional<PassageId> passage, String words, Member by) {
        by.must(Right.WRITE);
        if (book.of(meeting, by).stage() != MinutesStage.CIRCULATED) {
            throw new Refused(Refusal.NOT_THAT_FAR);
        }
        passage.ifPresent(id -> passages.byId(id, by)
                .filter(each -> each.meeting().equals(meeting))
                .orElseThrow(() -> new Refused(Refusal.PASSAGE_UNKNOWN)));
        var correction = new Correction(
                UUID.randomUUID(),
                passage,
                by.person(),
                clock.instant(),
                Words.checked(words, LONGEST),
                Optional.empty(),
                Optional.empty());
        remarks.add(meeting, correction);
        facts.publishEvent(new MinutesChanged(meeting));
        return correction.id();
    }

    /**
     * Says that a correction went into the text, or that it does not.
     *
     * @throws NotPermitted unless the member keeps the record
     * @throws Refused if there is no such correction, it was settled already, or the minutes are approved
     */
    public void settle(UUID correction, boolean taken, Member scribe) {
        scribe.must(Right.RECORD);
        var meeting = remarks.meetingOf(correction).orElseThrow(() -> new Refused(Refusal.CORRECTION_UNKNOWN));
        if (!book.of(meeting, scribe).stage().isOpen()) {
            throw new Refused(Refusal.MINUTES_STAND);
        }
        if (!remarks.settle(correction, taken, scribe.person())) {
            throw new Refused(Refusal.CORRECTION_SETTLED);
        }
        facts.publishEvent(new MinutesChanged(meeting));
    }

    /** What was said to the minutes of a meeting, to passages that this reader may see. */
    @Transactional(readOnly = true)
    public List<Correction> of(MeetingId meeting, Member reader) {
        book.of(meeting, reader);
        return remarks.corrections(meeting).stream()
                .filter(each -> each.passage()
                        .map(passage -> passages.byId(passage, reader).isPresent())
                        .orElse(reader.may(Right.WRITE)))
                .toList();
    }
}
