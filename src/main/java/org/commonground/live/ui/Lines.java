package org.commonground.live.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Gives every page its line. A page that lost it lays another a second later, where Vaadin waits for five; whoever cannot have one at all
 * is served without after a minute, as with Vaadin.
 */
@Component
class Lines implements VaadinServiceInitListener {

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration GIVE_UP = Duration.ofMinutes(1);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> lay(init.getUI()));
    }

    private static void lay(UI ui) {
        var push = ui.getPushConfiguration();
        push.setParameter("reconnectInterval", Long.toString(AGAIN.toMillis()));
        push.setParameter("maxWebsocketErrorRetries", Long.toString(GIVE_UP.dividedBy(AGAIN)));
        ui.add(new Line());
    }
}
