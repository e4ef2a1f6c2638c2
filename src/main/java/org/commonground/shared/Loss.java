package org.commonground.shared;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads in a fault of the database whether it says that the database is gone, and not that something was wrong with what it was asked. */
final class Loss {

    /** PostgreSQL is being stopped, has crashed or is starting. */
    private static final Set<String> ENDING = Set.of("57P01", "57P02", "57P03");

    private static final String POSTGRES_DISK_FULL = "53100";

    /** H2 is closed, is closing, cannot read or write its file, or finds it damaged or held by another program. */
    private static final Set<Integer> CLOSED = Set.of(90020, 90028, 90030, 90031, 90067, 90098, 90121);

    /** As Linux, macOS and Windows say it. */
    private static final Pattern NO_ROOM =
            Pattern.compile("No space left|not enough space|quota exceeded", Pattern.CASE_INSENSITIVE);

    private static final int H2_GENERAL = 50000;

    private Loss() {}

    /** Why nothing came of it, if this fault, or what caused it, says that the database is gone or its disk full. */
    static Optional<Absence> in(Throwable fault) {
        var found = Optional.<Absence>empty();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof SQLException broken && found.isEmpty()) {
                found = Optional.ofNullable(absence(broken));
            }
            if (found.isPresent()
                    && each instanceof IOException file
                    && NO_ROOM.matcher(file.toString()).find()) {
                return Optional.of(Absence.DISK_FULL);
            }
        }
        return found;
    }

    static boolean isLoss(SQLException broken) {
        return absence(broken) == Absence.DATABASE_AWAY;
    }

    private static @Nullable Absence absence(SQLException broken) {
        var state = String.valueOf(broken.getSQLState());
        if (state.equals(POSTGRES_DISK_FULL)) {
            return Absence.DISK_FULL;
        }
        var lost = state.startsWith("08")
                || ENDING.contains(state)
                || CLOSED.contains(broken.getErrorCode())
                || (broken.getErrorCode() == H2_GENERAL
                        && String.valueOf(broken.getMessage()).contains("MVStoreException"));
        return lost ? Absence.DATABASE_AWAY : null;
    }
}
