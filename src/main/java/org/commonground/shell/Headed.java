package org.commonground.shell;

import com.vaadin.flow.router.HasDynamicTitle;

/** A page that has a headline for the top bar and the browser's tab. Every page inside the frame does. */
public interface Headed extends HasDynamicTitle {

    Headline headline();

    @Override
    default String getPageTitle() {
        return headline().tabTitle();
    }
}
