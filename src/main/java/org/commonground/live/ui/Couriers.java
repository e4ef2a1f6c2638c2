package org.commonground.live.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;

/** Gives every page its courier. Vaadin finds it by the file in {@code META-INF/services}. */
public final class Couriers implements PushConnectionFactory {

    @Override
    public PushConnection apply(UI ui) {
        return new Courier(ui);
    }
}
