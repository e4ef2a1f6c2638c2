package org.commonground.minutes;

import java.util.ArrayList;
import java.util.List;
import org.commonground.action.Action;
import org.commonground.action.Actions;
import org.commonground.decision.Motion;
import org.commonground.decision.Motions;
import org.commonground.meeting.ItemState;
import org.commonground.membership.Member;
import org.springframework.stereotype.Component;

/** What is missing in minutes. They can be circulated all the same: the list is for those who prepare that. */
@Component
public class Gaps {

    private final Motions motions;
    private final Actions actions;
    private final Corrections corrections;

    Gaps(Motions motions, Actions actions, Corrections corrections) {
        this.motions = motions;
        this.actions = actions;
        this.corrections = corrections;
    }

    /** What is missing, in the order of the agenda, and last what belongs to the meeting as a whole. */
    public List<Gap> in(MeetingRecord record, Member reader) {
        var gaps = new ArrayList<Gap>();
        for (var each : record.items()) {
            var heading = each.item().heading().heading();
            if (each.item().state() == ItemState.DONE && isSilent(each)) {
                gaps.add(new Gap(Gap.Kind.ITEM_WITHOUT_OUTCOME, heading));
            }
            each.actions().forEach(action -> gaps.addAll(in(action)));
            each.entries().stream()
                    .filter(Entry.Voted.class::isInstance)
                    .map(entry -> ((Entry.Voted) entry).vote())
                    .filter(vote -> motions.byId(vote.motion(), reader)
                            .filter(motion -> motion.state().isDecided())
                            .map(Motion::why)
                            .filter(String::isEmpty)
                            .isPresent())
                    .map(vote -> new Gap(Gap.Kind.DECISION_WITHOUT_RATIONALE, vote.title()))
                    .distinct()
                    .forEach(gaps::add);
        }
        actions.ofSource(record.meeting().id().value(), reader).forEach(action -> gaps.addAll(in(action)));
        corrections.of(record.meeting().id(), reader).stream()
                .filter(correction -> correction.taken().isEmpty())
                .map(correction -> new Gap(Gap.Kind.CORRECTION_OPEN, correction.words()))
                .forEach(gaps::add);
        return gaps;
    }

    private static List<Gap> in(Action action) {
        var gaps = new ArrayList<Gap>();
        if (action.owner().isEmpty()) {
            gaps.add(new Gap(Gap.Kind.ACTION_WITHOUT_OWNER, action.what()));
        }
        if (action.due().isEmpty()) {
            gaps.add(new Gap(Gap.Kind.ACTION_WITHOUT_DATE, action.what()));
        }
        return gaps;
    }

    private static boolean isSilent(ItemRecord item) {
        return item.actions().isEmpty()
                && item.entries().stream()
                        .allMatch(entry -> entry instanceof Entry.Noted noted
                                && noted.text().plain().isBlank());
    }
}
