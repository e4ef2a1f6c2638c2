package org.commonground.shell;

import com.vaadin.flow.component.Component;

/** What a room lets everybody settle for themselves, on their profile. Rooms offer it as a bean; the profile knows none of them. */
public interface ProfileCard {

    /** A fresh card for whoever is looking; an invisible one if there is nothing to settle. */
    Component card();
}
