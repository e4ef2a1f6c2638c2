package org.commonground.decision.ui;

import org.commonground.decision.BallotCast;
import org.commonground.decision.MotionChanged;
import org.commonground.decision.MotionId;
import org.commonground.decision.RollCallChanged;
import org.commonground.decision.VoteChanged;
import org.commonground.decision.VoteId;
import org.commonground.live.Doorbell;
import org.commonground.live.Topic;
import org.commonground.membership.RosterChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rings where motions and votes are shown. A ballot rings for its own vote alone, so that it costs the other pages nothing. */
@Component
public class VoteBell {

    /** A motion came further, or a vote was opened or closed. */
    public static final Topic DECISIONS = Topic.of("decisions");

    /** Who is declared present where motions are before the body, and which seats there are. */
    static final Topic ROLL_CALL = Topic.of("roll-call");

    private final Doorbell doorbell;

    VoteBell(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    static Topic vote(VoteId vote) {
        return Topic.of("vote", vote.value());
    }

    static Topic motion(MotionId motion) {
        return Topic.of("motion", motion.value());
    }

    @EventListener
    void on(BallotCast cast) {
        doorbell.ring(vote(cast.vote()));
    }

    @EventListener
    void on(VoteChanged changed) {
        doorbell.ring(vote(changed.vote()));
        doorbell.ring(motion(changed.motion()));
        doorbell.ring(DECISIONS);
    }

    @EventListener
    void on(RollCallChanged changed) {
        doorbell.ring(ROLL_CALL);
    }

    @EventListener
    void on(RosterChanged changed) {
        doorbell.ring(ROLL_CALL);
    }

    @EventListener
    void on(MotionChanged changed) {
        doorbell.ring(motion(changed.motion()));
        doorbell.ring(DECISIONS);
    }
}
