package org.commonground.action;

import java.util.List;

/** What a line came to when it was read. */
public sealed interface LineReading {

    /** What was understood, which may lack an owner or a day. */
    ActionLine line();

    /** What was not. */
    List<Doubt> doubts();

    /** All of it was understood. */
    record Understood(ActionLine line) implements LineReading {

        @Override
        public List<Doubt> doubts() {
            return List.of();
        }
    }

    /** Something in it has to be asked about. */
    record Doubtful(ActionLine line, List<Doubt> doubts) implements LineReading {}
}
