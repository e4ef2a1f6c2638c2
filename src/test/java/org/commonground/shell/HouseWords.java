package org.commonground.shell;

import com.vaadin.flow.i18n.I18NProvider;

/** The message files, for pages that are tried without the rest of the application. */
public final class HouseWords {

    private HouseWords() {}

    public static I18NProvider provider() {
        return new Words();
    }
}
