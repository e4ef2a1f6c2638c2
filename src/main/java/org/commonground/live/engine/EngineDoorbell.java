package org.commonground.live.engine;

import com.vaadin.collaborationengine.MapChangeEvent;
import java.util.concurrent.atomic.AtomicLong;
import org.commonground.live.AfterCommit;
import org.commonground.live.Doorbell;
import org.commonground.live.LocalDoorbell;
import org.commonground.live.Pace;
import org.commonground.live.Registration;
import org.commonground.live.Topic;
import org.springframework.stereotype.Component;

/**
 * The doorbell over Collaboration Engine. All rings go through one topic of the engine, which never forgets a topic: an
 * entry appears there under the name of ours and is removed at once, so that nothing grows.
 */
@Component
class EngineDoorbell implements Doorbell {

    private final Engine engine;
    private final LocalDoorbell here;
    private final Line line = new Line("doorbell", this::heard);
    private final AtomicLong rings = new AtomicLong();

    EngineDoorbell(Engine engine, Pace pace) {
        this.engine = engine;
        here = new LocalDoorbell(pace);
        engine.open(line);
    }

    @Override
    public void ring(Topic topic) {
        AfterCommit.run(() -> engine.say(() -> ringNow(topic)));
    }

    @Override
    public Registration listen(Topic topic, Runnable listener) {
        return here.listen(topic, listener);
    }

    private void ringNow(Topic topic) {
        if (!line.flash(topic.name(), rings.incrementAndGet())) {
            here.ring(topic);
        }
    }

    private void heard(MapChangeEvent change) {
        if (change.getValue(Long.class) != null) {
            here.ring(new Topic(change.getKey()));
        }
    }
}
