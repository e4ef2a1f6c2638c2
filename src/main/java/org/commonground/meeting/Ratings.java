package org.commonground.meeting;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people found a meeting, without names. Nothing is shown before {@link Spread#SHOWN_FROM} answers. */
@Service
@Transactional
public class Ratings {

    /** How many meetings a trend goes back. */
    static final int TREND = 6;

    private final RatingBox box;
    private final Meetings meetings;
    private final ApplicationEventPublisher facts;

    Ratings(RatingBox box, Meetings meetings, ApplicationEventPublisher facts) {
        this.box = box;
        this.meetings = meetings;
        this.facts = facts;
    }

    /**
     * Rates a meeting, once and for good: nobody can find an answer again to change it.
     *
     * @throws NotPermitted without the right to read
     * @throws Refused if there is no such meeting, if it is not over, or if the member has rated it
     */
    public void rate(MeetingId id, Rating rating, Member by) {
        by.must(Right.READ);
        var meeting = meetings.byId(id, by).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN));
        if (meeting.stage() != Stage.ADJOURNED) {
            throw new Refused(Refusal.NOT_THAT_FAR);
        }
        box.put(id, by.person(), rating);
        facts.publishEvent(new RatingGiven(id));
    }

    /** Whether this member has rated a meeting. */
    @Transactional(readOnly = true)
    public boolean hasRated(MeetingId id, Member self) {
        self.must(Right.READ);
        return box.has(id, self.person());
    }

    /** How many have rated a meeting; 0 where the reader may not see it. */
    @Transactional(readOnly = true)
    public int count(MeetingId id, Member reader) {
        return meetings.byId(id, reader).isPresent() ? box.of(id).size() : 0;
    }

    /** How the answers to each question lie, as far as there are enough of them to be shown. */
    @Transactional(readOnly = true)
    public Map<Question, Spread> of(MeetingId id, Member reader) {
        var spreads = new EnumMap<Question, Spread>(Question.class);
        if (meetings.byId(id, reader).isPresent()) {
            var ratings = box.of(id);
            for (var question : Question.values()) {
                var spread = Spread.of(question, ratings);
                if (spread.isShown()) {
                    spreads.put(question, spread);
                }
            }
        }
        return spreads;
    }

    /** The means of a question at this meeting and those of its body before, the earliest first, as far as they may be shown. */
    @Transactional(readOnly = true)
    public List<Double> trend(MeetingId id, Question question, Member reader) {
        return meetings.byId(id, reader).stream()
                .flatMap(now -> meetings.all(reader).stream()
                        .filter(each -> each.body().equals(now.body())
                                && each.stage() == Stage.ADJOURNED
                                && !each.startsAt().isAfter(now.startsAt())))
                .sorted(Comparator.comparing(Meeting::startsAt).reversed())
                .map(each -> Spread.of(question, box.of(each.id())).mean())
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .limit(TREND)
                .toList()
                .reversed();
    }
}
