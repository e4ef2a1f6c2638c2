package org.commonground.meeting;

import java.util.List;
import java.util.Optional;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionState;

/**
 * The items of a meeting that one motion adopts without debate.
 *
 * @param items those that wait to be adopted, in their order
 * @param motion the one that adopts them, as long as it is before the body or decided; empty where none was moved
 * @param stale whether the motion says something else than the agenda does by now
 */
public record ConsentAgenda(List<Item> items, Optional<Motion> motion, boolean stale) {

    public ConsentAgenda {
        items = List.copyOf(items);
    }

    /** Whether the body is voting on it, so that nothing of it may change. */
    public boolean isInVote() {
        return motion.filter(each -> each.state() == MotionState.IN_VOTE).isPresent();
    }

    /** Whether a motion can be moved that says what the agenda does. */
    public boolean wantsMotion() {
        return !items.isEmpty()
                && !isInVote()
                && (stale || motion.filter(each -> each.state().isPending()).isEmpty());
    }

    static List<Item> waiting(List<Item> agenda) {
        return agenda.stream()
                .filter(item -> item.purpose() == ItemPurpose.CONSENT && item.isUntouched())
                .toList();
    }
}
