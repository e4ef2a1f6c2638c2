package org.commonground.decision;

import org.commonground.decision.sum.Requirement;
import org.commonground.shared.Refused;

/**
 * What decides if a consensus is not found in time: agreed before one begins, so that nobody gains by holding out or by hurrying.
 *
 * @param requirement what a yes then needs
 * @param minutes how long consensus is sought first, from the opening of the first round; 0 to {@value #LONGEST}
 */
public record Fallback(Requirement requirement, int minutes) {

    static final int LONGEST = 100_000;

    public Fallback {
        if (minutes < 0 || minutes > LONGEST) {
            throw new Refused(Refusal.FALLBACK_TOO_LATE);
        }
    }
}
