package org.commonground.shell;

import com.vaadin.flow.component.Component;

/** What a room puts on the home page. Rooms offer it as a bean; the home page knows none of them. */
public interface HomeCard {

    /** A fresh card for whoever is looking. */
    Component card();
}
