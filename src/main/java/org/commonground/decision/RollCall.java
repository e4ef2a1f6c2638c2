package org.commonground.decision;

import java.util.Optional;
import org.commonground.membership.Member;
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
     * Why no vote on the motion may be opened now, such as a recess. Votes that run already go on.
     *
     * @param byAnswer whether it would be one that members answer in their own time, for which nobody has to be present
     * @return empty where nothing stands in the way
     */
    default Optional<Reason> mayNotOpen(MotionId motion, boolean byAnswer, Member chair) {
        return Optional.empty();
    }
}
