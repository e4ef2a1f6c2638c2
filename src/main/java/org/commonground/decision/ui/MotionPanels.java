package org.commonground.decision.ui;

import java.util.function.Consumer;
import org.commonground.decision.MotionId;
import org.commonground.decision.Refusal;
import org.commonground.decision.Registers;
import org.commonground.live.Presence;
import org.commonground.membership.NotPermitted;
import org.commonground.shared.Refused;
import org.springframework.stereotype.Component;

/** Where the pages of other rooms get what this one shows: a motion to work with, and the form by which one is moved. */
@Component
public class MotionPanels {

    private final Desks desks;
    private final Registers registers;
    private final Presence presence;

    MotionPanels(Desks desks, Registers registers, Presence presence) {
        this.desks = desks;
        this.registers = registers;
        this.presence = presence;
    }

    /**
     * A motion for the acting member to work with.
     *
     * @throws NotPermitted without the right to read
     * @throws Refused if there is no such motion
     */
    public MotionPanel of(MotionId motion) {
        var found = desks.motions().byId(motion, desks.self()).orElseThrow(() -> new Refused(Refusal.MOTION_UNKNOWN));
        return new MotionPanel(found, desks, registers, presence);
    }

    /**
     * The form by which the acting member moves something, or writes down who moves and seconds it where they preside or keep the record.
     * It is to be opened.
     *
     * @param moved is told what was moved
     */
    public MoveDialog move(Consumer<MotionId> moved) {
        return new MoveDialog(desks, moved);
    }

    /**
     * The same form, for a place that may not take a motion any more.
     *
     * @param first refuses then, and nothing is moved
     */
    public MoveDialog move(Runnable first, Consumer<MotionId> moved) {
        return new MoveDialog(desks, first, moved);
    }
}
