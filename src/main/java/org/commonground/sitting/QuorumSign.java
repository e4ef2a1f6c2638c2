package org.commonground.sitting;

import org.commonground.decision.ElectoralRoll;
import org.commonground.decision.sum.Body;
import org.commonground.decision.sum.Quorum;

/**
 * Whether enough seats are present for business to be done, by the same arithmetic by which votes are counted.
 *
 * @param present seats that are present
 * @param needed the fewest that are enough: a majority of all seats
 * @param membership all seats for which somebody speaks, without those left out for inactivity
 */
public record QuorumSign(int present, int needed, int membership, boolean met) {

    static QuorumSign of(ElectoralRoll roll) {
        var membership = (int) roll.electors().stream()
                .filter(each -> each.attendance() != org.commonground.decision.Attendance.OUT)
                .count();
        var present = (int) roll.electors().stream()
                .filter(each -> each.attendance() == org.commonground.decision.Attendance.PRESENT)
                .count();
        return new QuorumSign(
                present,
                Quorum.MAJORITY.needed(membership),
                membership,
                Quorum.MAJORITY.isPresent(new Body(membership, present)));
    }

    /** How many seats are missing; 0 when it is met. */
    public int missing() {
        return Math.max(0, needed - present);
    }
}
