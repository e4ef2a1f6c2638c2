package org.commonground.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;

/** The way to every matter. Rooms that are not built yet have no entry. */
final class Navigation extends SideNav {

    Navigation() {
        getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        door("shell.navigation.home", Routes.HOME, VaadinIcon.HOME_O);
        door("shell.navigation.purpose", Routes.PURPOSE, VaadinIcon.LIGHTBULB).setMatchNested(true);
        door("shell.navigation.meetings", Routes.MEETINGS, VaadinIcon.CALENDAR).setMatchNested(true);
        door("shell.navigation.decisions", Routes.DECISIONS, VaadinIcon.CHECK_SQUARE_O)
                .setMatchNested(true);
        door("shell.navigation.actions", Routes.ACTIONS, VaadinIcon.TASKS).setMatchNested(true);
        door("shell.navigation.structure", Routes.STRUCTURE, VaadinIcon.SITEMAP).setMatchNested(true);
        door("shell.navigation.members", Routes.MEMBERS, VaadinIcon.GROUP).setMatchNested(true);
    }

    private SideNavItem door(String words, String path, VaadinIcon icon) {
        var door = new SideNavItem(getTranslation(words), path, icon.create());
        addItem(door);
        return door;
    }
}
