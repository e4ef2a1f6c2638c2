package org.commonground.sitting.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;

/** What the reader's hand does: writes in a field, scrolls away, presses a single key. */
@Tag("sitting-hand")
@JsModule("context://sitting/sitting-hand.js")
final class RoomHand extends Component {

    private final Runnable scrolled;
    private final Consumer<String> pressed;
    private final Runnable lifted;
    private boolean writing;

    /** @param lifted is told when somebody has stopped writing */
    RoomHand(Runnable scrolled, Consumer<String> pressed, Runnable lifted) {
        this.scrolled = scrolled;
        this.pressed = pressed;
        this.lifted = lifted;
        getElement().setAttribute("hidden", true);
    }

    boolean isWriting() {
        return writing;
    }

    /** Whether scrolling is told. */
    void watchScrolling(boolean watch) {
        getElement().setAttribute("following", watch);
    }

    /** Whether single keys are. */
    void watchKeys(boolean watch) {
        getElement().setAttribute("keys", watch);
    }

    @ClientCallable
    void writing(boolean now) {
        writing = now;
        if (!now) {
            lifted.run();
        }
    }

    @ClientCallable
    private void scrolled() {
        scrolled.run();
    }

    @ClientCallable
    private void pressed(String key) {
        pressed.accept(key);
    }
}
