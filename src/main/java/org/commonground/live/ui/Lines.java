package org.commonground.live.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.communication.PushMode;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.commonground.shared.Database;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every page its line, except those of strangers: signing in and joining change for nobody else, and whoever is unknown holds nothing
 * open here. A page that lost its line lays another a second later, where Vaadin waits for five; whoever cannot have one at all
 * is served without after a minute, as with Vaadin.
 */
@Component
class Lines implements VaadinServiceInitListener {

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration GIVE_UP = Duration.ofMinutes(1);

    private final ObjectProvider<Database> database;

    Lines(ObjectProvider<Database> database) {
        this.database = database;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            if (isStranger()) {
                init.getUI().getPushConfiguration().setPushMode(PushMode.DISABLED);
            } else {
                lay(init.getUI(), this::isAway);
            }
        });
    }

    private static boolean isStranger() {
        var request = VaadinRequest.getCurrent();
        return request != null && request.getUserPrincipal() == null;
    }

    /** This room can live without a database. */
    private boolean isAway() {
        return database.stream().anyMatch(Database::isAway);
    }

    private static void lay(UI ui, BooleanSupplier away) {
        var push = ui.getPushConfiguration();
        push.setParameter("reconnectInterval", Long.toString(AGAIN.toMillis()));
        push.setParameter("maxWebsocketErrorRetries", Long.toString(GIVE_UP.dividedBy(AGAIN)));
        ui.add(new Line(away));
    }
}
