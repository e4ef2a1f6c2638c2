package org.commonground.security.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.commonground.membership.Language;

/** In which language somebody wants to read, each named in itself. */
final class LanguageSelect extends Select<Language> {

    LanguageSelect(Locale present) {
        setLabel(I18NProvider.translate("security.language"));
        setItems(Language.values());
        setItemLabelGenerator(LanguageSelect::name);
        setValue(Language.nearest(present));
    }

    private static String name(Language language) {
        var name = language.locale().getDisplayLanguage(language.locale());
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }
}
