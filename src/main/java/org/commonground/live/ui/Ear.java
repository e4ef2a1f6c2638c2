package org.commonground.live.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Listens while its component is attached. */
final class Ear implements Serializable {

    /** Where one listens. */
    @FunctionalInterface
    interface Source extends Serializable {
        org.commonground.live.Registration listen(Instantiator beans, Runnable told);
    }

    private final Component component;
    private final Command refresh;
    private final Source source;
    private transient org.commonground.live.@Nullable Registration listening;

    private Ear(Component component, Command refresh, Source source) {
        this.component = component;
        this.refresh = refresh;
        this.source = source;
    }

    /** Gives the component an ear for good; removing the registration is for whoever wants it earlier. */
    static Registration grow(Component component, Command refresh, Source source) {
        var ear = new Ear(component, refresh, source);
        component.getUI().ifPresent(ear::open);
        var attach = component.addAttachListener(event -> ear.open(event.getUI()));
        var detach = component.addDetachListener(event -> ear.shut());
        return Registration.combine(attach, detach, ear::shut);
    }

    private void open(UI ui) {
        shut();
        // Listens before it reads: what changes in between rings once more.
        listening = source.listen(Instantiator.get(ui), () -> hear(ui));
        refresh.execute();
    }

    private void shut() {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    private void hear(UI ui) {
        ui.accessLater(this::refreshIfAttached, () -> {}).run();
    }

    private void refreshIfAttached() {
        if (listening != null && component.isAttached()) {
            refresh.execute();
        }
    }
}
