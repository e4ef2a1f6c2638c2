package org.commonground.live.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The line between an open page and the server; every page has one. Its browser's half beats every five seconds, on a way that push does
 * not share, and says which push the page saw last.
 */
@Tag("live-line")
@JsModule("context://presence/live-line.js")
final class Line extends Component {

    /** @param away whether the database does not answer */
    Line(BooleanSupplier away) {
        getElement().setAttribute("beat", new Heartbeat(away));
        getElement().setAttribute("away", getTranslation("live.database.away"));
        getElement().setAttribute("connected", getTranslation("live.connected"));
        getElement().setAttribute("back", getTranslation("live.database.back"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Courier.of(event.getUI()).ifPresent(courier -> courier.meet(this));
    }

    /** Calls back, under the lock of the page, whenever this page has beaten. */
    static Registration onBeat(UI ui, Command command) {
        return ComponentUtil.addListener(ui, Beat.class, beat -> command.execute());
    }

    /** The page says this number with its beats from when it has it. */
    void mark(int number) {
        getElement().setAttribute("pushed", Integer.toString(number));
    }

    /** The page beats at once when it has this number. */
    void ask(int number) {
        getElement().setAttribute("asked", Integer.toString(number));
    }

    static Optional<Line> of(UI ui) {
        return ui.getChildren()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .findFirst();
    }

    /** Says in the window that the page is let go of, and how to have it back; the browser's half is silent from then on. */
    void letGo() {
        getElement().setAttribute("let-go", getTranslation("live.let-go") + "\n" + getTranslation("live.let-go.again"));
    }

    /** Called by the browser's half when the page has no line for push: the answer to this call brings what was waiting. */
    @ClientCallable
    private void fetch() {
        getUI().ifPresent(Line::beat);
    }

    static void beat(UI ui) {
        ComponentUtil.fireEvent(ui, new Beat(ui));
    }

    private static final class Beat extends ComponentEvent<UI> {

        Beat(UI ui) {
            super(ui, false);
        }
    }
}
