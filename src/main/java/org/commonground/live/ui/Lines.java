package org.commonground.live.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.commonground.shared.Database;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every page its line. A page that lost it lays another a second later, where Vaadin waits for five; whoever cannot have one at all
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
        event.getSource().addUIInitListener(init -> lay(init.getUI(), this::isAway));
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
