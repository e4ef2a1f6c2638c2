package org.commonground.shell;

import com.vaadin.flow.component.Component;

/** What a room shows at the edge of every page, such as a vote that runs. Rooms offer it as a bean; the frame knows none of them. */
public interface Banner {

    /** A fresh one for the page at hand. It stays while the reader goes from page to page. */
    Component banner();
}
