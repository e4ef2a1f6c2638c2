package org.commonground.decision;

import java.util.Optional;
import org.commonground.membership.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every room whether a motion is kept from a reader. An amendment is kept with the motion that it would change. */
@Component
class Shelter {

    private final ObjectProvider<MotionKeeper> keepers;
    private final MotionRepository motions;

    Shelter(ObjectProvider<MotionKeeper> keepers, MotionRepository motions) {
        this.keepers = keepers;
        this.motions = motions;
    }

    boolean shows(Motion motion, Member reader) {
        var main = Optional.ofNullable(motion.amends());
        return keepers.stream()
                .noneMatch(keeper -> keeper.keepsFrom(motion.id(), reader)
                        || main.filter(each -> keeper.keepsFrom(each, reader)).isPresent());
    }

    boolean shows(MotionId motion, Member reader) {
        return motions.findById(motion).filter(each -> shows(each, reader)).isPresent();
    }
}
