package org.commonground.sitting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Clock;
import java.util.Optional;
import org.commonground.sitting.Countdown;
import org.jspecify.annotations.Nullable;

/** What is left of the time of an item. The browser's half counts the seconds; it is told again only when something changed. */
@Tag("sitting-clock")
@JsModule("context://sitting/sitting-clock.js")
final class ItemClock extends Component implements HasStyle {

    private final Clock clock;
    private @Nullable Countdown shown;

    ItemClock(Clock clock) {
        this.clock = clock;
        getElement().setAttribute("words-free", getTranslation("sitting.clock.free"));
        getElement().setAttribute("heard-soon", getTranslation("sitting.clock.soon"));
        getElement().setAttribute("heard-over", getTranslation("sitting.clock.over"));
    }

    void show(Countdown countdown) {
        if (countdown.equals(shown)) {
            return;
        }
        shown = countdown;
        var minutes = countdown.allotted().toMinutes();
        getElement().setAttribute("words-left", getTranslation("sitting.clock.left", minutes));
        getElement().setAttribute("words-over", getTranslation("sitting.clock.beyond", minutes));
        tell();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        tell();
    }

    private void tell() {
        Optional.ofNullable(shown)
                .ifPresent(countdown -> getElement()
                        .callJsFunction(
                                "tell",
                                (double) countdown.elapsed(clock.instant()).toMillis(),
                                (double) countdown.allotted().toMillis(),
                                countdown.isRunning()));
    }
}
