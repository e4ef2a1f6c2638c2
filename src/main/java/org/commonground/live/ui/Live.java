package org.commonground.live.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import org.commonground.live.Doorbell;
import org.commonground.live.Place;
import org.commonground.live.Presence;
import org.commonground.live.Topic;

/**
 * A component's ear on what changes elsewhere. The refresh is called when the component is attached, so that it also is
 * the first reading, and then after each ring: under the lock of the component's own UI, and never after it was detached.
 */
public final class Live {

    private final Component component;

    private Live(Component component) {
        this.component = component;
    }

    public static Live of(Component component) {
        return new Live(component);
    }

    /** Refreshes after each ring for this topic. */
    public Live on(Topic topic, Command refresh) {
        Ear.grow(
                component,
                refresh,
                (beans, told) -> beans.getOrCreate(Doorbell.class).listen(topic, told));
        return this;
    }

    /** Refreshes whenever somebody comes to this place or goes. */
    public Live on(Place place, Command refresh) {
        Ear.grow(
                component,
                refresh,
                (beans, told) -> beans.getOrCreate(Presence.class).listen(place, told));
        return this;
    }
}
