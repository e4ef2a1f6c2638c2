package org.commonground.live.engine;

import com.vaadin.collaborationengine.CollaborationEngine;
import com.vaadin.collaborationengine.CollaborationEngineConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonground.live.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts Collaboration Engine with Vaadin and keeps our lines to it. A line may be laid before the engine is there, and
 * is laid again if Vaadin starts anew.
 */
@Component
class Engine implements VaadinServiceInitListener {

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final EngineThread thread = new EngineThread();

    /** Touched on the engine's thread alone. */
    private @Nullable CollaborationEngine running;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var configuration = new CollaborationEngineConfiguration();
        configuration.setExecutorService(thread.asExecutor());
        configuration.setAutomaticallyActivatePush(false);
        var engine = CollaborationEngine.configure(event.getSource(), configuration);
        event.getSource().addServiceDestroyListener(stopped -> stop());
        thread.run(() -> start(engine));
    }

    /** Cuts every line before Vaadin stops: the engine would do so too, but on a thread of somebody else. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        thread.run(() -> {
            running = null;
            lines.forEach(Line::cut);
        });
        thread.finish(FAREWELL);
    }

    /** Opens a topic of the engine and keeps it open until the registration is removed. */
    Registration open(Line line) {
        lines.add(line);
        thread.run(() -> {
            if (running != null) {
                line.lay(running);
            }
        });
        return () -> {
            lines.remove(line);
            thread.run(line::cut);
        };
    }

    /** Says something on a line, after everything that was said before. */
    void say(Runnable words) {
        thread.run(words);
    }

    /** How many lines are open. */
    int lines() {
        return lines.size();
    }

    private void start(CollaborationEngine engine) {
        running = engine;
        lines.forEach(line -> line.lay(engine));
    }
}
