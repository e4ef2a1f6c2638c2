package org.commonground.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** By which rule a series comes again. */
public sealed interface Rule {

    End end();

    /** Every so many weeks on the same day. */
    record Weekly(int everyWeeks, DayOfWeek day, End end) implements Rule {

        public Weekly {
            must(everyWeeks > 0, "every 1 or more weeks");
        }
    }

    /** Every so many months on the first, second, third, fourth or last such day, like the second Tuesday. */
    record Monthly(int everyMonths, Which which, DayOfWeek day, End end) implements Rule {

        public Monthly {
            must(everyMonths > 0, "every 1 or more months");
        }
    }

    /** Which such day of a month. */
    enum Which {
        FIRST(1),
        SECOND(2),
        THIRD(3),
        FOURTH(4),
        LAST(-1);

        private final int ordinal;

        Which(int ordinal) {
            this.ordinal = ordinal;
        }

        /** 1 to 4 from the beginning of the month, -1 for the last. */
        public int ordinalInMonth() {
            return ordinal;
        }
    }

    /** When a series is over. */
    sealed interface End {}

    /** With the last occurrence that is not after this day. */
    record Until(LocalDate day) implements End {}

    /** After so many occurrences, those called off or moved counted with them. */
    record Count(int occurrences) implements End {

        public Count {
            must(occurrences > 0, "1 or more occurrences");
        }
    }

    private static void must(boolean so, String what) {
        if (!so) {
            throw new IllegalArgumentException(what);
        }
    }
}
