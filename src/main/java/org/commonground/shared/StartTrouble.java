package org.commonground.shared;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in words, where the product cannot start for want of its database, what is the matter and what to do. The process ends with 1. */
final class StartTrouble implements FailureAnalyzer {

    private static final int H2_HELD_BY_ANOTHER = 90020;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Loss.in(failure).map(why -> analysis(why, failure)).orElse(null);
    }

    private static FailureAnalysis analysis(Absence why, Throwable failure) {
        if (isHeld(failure)) {
            return new FailureAnalysis(
                    "The data folder is in use by another program, most likely by this one, started twice.",
                    "Stop the other one, or give this one a folder of its own: --commonground.data=…",
                    failure);
        }
        if (why == Absence.DISK_FULL) {
            return new FailureAnalysis("The disk is full.", "Make room on the disk of the data folder.", failure);
        }
        return new FailureAnalysis(
                "The database does not answer: " + innermost(failure).getMessage(),
                "Look whether it runs, and whether --spring.datasource.url, .username and .password are right.",
                failure);
    }

    private static boolean isHeld(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException broken && broken.getErrorCode() == H2_HELD_BY_ANOTHER) {
                return true;
            }
        }
        return false;
    }

    private static Throwable innermost(Throwable failure) {
        var each = failure;
        while (each.getCause() != null) {
            each = each.getCause();
        }
        return each;
    }
}
