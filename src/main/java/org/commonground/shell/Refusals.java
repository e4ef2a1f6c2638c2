package org.commonground.shell;

import java.util.Optional;
import org.commonground.shared.Absence;
import org.commonground.shared.Database;
import org.commonground.shared.Reason;
import org.commonground.shared.Refused;

/** Finds in what was thrown the reason that was meant for people. */
final class Refusals {

    private Refusals() {}

    /** The reason of the refusal that this is or was caused by; also where the database itself could not do what it was asked. */
    static Optional<Reason> in(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Refused refused) {
                return Optional.of(refused.reason());
            }
        }
        return Database.absence(thrown).map(Reason.class::cast);
    }

    /** Whether nothing came of it because of the database. */
    static boolean isAbsence(Throwable thrown) {
        return in(thrown).filter(Absence.class::isInstance).isPresent();
    }
}
