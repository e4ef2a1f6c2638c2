package org.commonground.meeting;

import java.time.LocalDate;
import java.util.List;
import org.commonground.action.Action;

/** What comes back by itself when a body meets again. Nothing of it is on the agenda until somebody who prepares takes it up. */
public sealed interface Offer {

    /** Tells it from every other offer for the same meeting, also when asked again. */
    String key();

    /** An item that an earlier meeting put aside or did not come to. */
    record Unfinished(Item item, Meeting from) implements Offer {

        @Override
        public String key() {
            return "item:" + item.id().value();
        }
    }

    /**
     * What was promised and is not done, as one item.
     *
     * @param actions what is overdue first
     * @param today by which that is told
     */
    record OpenActions(List<Action> actions, LocalDate today) implements Offer {

        public OpenActions {
            actions = List.copyOf(actions);
        }

        @Override
        public String key() {
            return "actions";
        }

        public int overdue() {
            return (int)
                    actions.stream().filter(action -> action.isOverdue(today)).count();
        }
    }

    /** The minutes of the body's last meeting, to be approved. */
    record LastMinutes(Meeting of) implements Offer {

        @Override
        public String key() {
            return keyOf(of.id());
        }

        static String keyOf(MeetingId meeting) {
            return "minutes:" + meeting.value();
        }
    }
}
