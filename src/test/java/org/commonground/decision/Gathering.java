package org.commonground.decision;

import java.util.Optional;
import org.commonground.membership.Member;
import org.commonground.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;

/** A meeting that has one motion before it, for as long as it is open. */
public final class Gathering implements RollCall, AutoCloseable {

    private final ApplicationContext product;
    private final MotionId motion;
    private ElectoralRoll roll;
    private @Nullable Reason hold;

    private Gathering(ApplicationContext product, MotionId motion, ElectoralRoll roll) {
        this.product = product;
        this.motion = motion;
        this.roll = roll;
    }

    public static Gathering about(MotionId motion, ElectoralRoll roll, ApplicationContext product) {
        var gathering = new Gathering(product, motion, roll);
        beans(product).registerSingleton("gathering", gathering);
        gathering.changed();
        return gathering;
    }

    public void becomes(ElectoralRoll other) {
        roll = other;
        changed();
    }

    public void holds(Reason reason) {
        hold = reason;
        changed();
    }

    @Override
    public Optional<ElectoralRoll> roll(MotionId asked, Member reader) {
        return Optional.of(roll).filter(each -> asked.equals(motion));
    }

    @Override
    public Optional<Reason> mayNotOpen(MotionId asked, boolean byAnswer, Member chair) {
        return Optional.ofNullable(hold).filter(each -> asked.equals(motion));
    }

    private void changed() {
        product.publishEvent(new RollCallChanged());
    }

    private static DefaultListableBeanFactory beans(ApplicationContext product) {
        return (DefaultListableBeanFactory) product.getAutowireCapableBeanFactory();
    }

    @Override
    public void close() {
        beans(product).destroySingleton("gathering");
        changed();
    }
}
