package org.commonground.copy;

import java.util.Locale;
import java.util.ResourceBundle;
import org.commonground.shared.Reason;

/** What the console says, in the words that the pages have. */
final class Sayings {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(
            "vaadin-i18n.copy",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Sayings() {}

    static String of(Reason reason) {
        return ENGLISH.getString(reason.messageKey());
    }
}
