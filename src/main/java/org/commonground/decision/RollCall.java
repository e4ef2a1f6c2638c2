package org.commonground.decision;

import java.util.Optional;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.shared.Reason;

/**
 * Who is declared present where a motion is before the body. A room in which bodies gather offers one as a bean, and publishes
 * {@link RollCallChanged} whenever its answers may have become others.
 */
public interface RollCall {

    /**
     * The roll of the meeting that has the motion before it.
     *
     * @return empty where the motion is before no meeting that is in session
     */
    Optional<ElectoralRoll> roll(MotionId motion, Member reader);

    /**
     * Whether a person is declared present in the meeting that has the motion before it.
     *
     * @return false also where the motion is before no meeting that is in session
     */
    default boolean isHere(MotionId motion, PersonId person, Member reader) {
        return roll(motion, reader).stream()
                .flatMap(roll -> roll.electors().stream())
                .anyMatch(each -> each.attendance() == Attendance.PRESENT && each.isHeldBy(person));
    }

    /**
     * Waits for whoever changes who is present in the meeting that has the motion before it, and lets nobody else change it until the end of
     * the transaction. Whoever holds both takes this before the vote.
     */
    default void hold(MotionId motion) {}

    /**
     * Why no vote on the motion may be opened now, such as a recess. Votes that run already go on.
     *
     * @param byAnswer whether it would be one that members answer in their own time, for which nobody has to be present
     * @return empty where nothing stands in the way
     */
    default Optional<Reason> mayNotOpen(MotionId motion, boolean byAnswer, Member chair) {
        return Optional.empty();
    }
}
