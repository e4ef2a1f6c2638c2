package org.commonground.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The message files. English for everybody whose language is not offered, whatever language the server's own machine speaks, which
 * Vaadin's provider would take instead.
 */
@Component
class Words implements I18NProvider, Phrases {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);
    private static final String FILES = "vaadin-i18n.";
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.OFFERED;
    }

    @Override
    public String getTranslation(String key, Locale language, Object... words) {
        try {
            var sentence = ResourceBundle.getBundle(FILES + room(key), language, EXACTLY)
                    .getString(key);
            return words.length == 0 ? sentence : new MessageFormat(sentence, language).format(words);
        } catch (MissingResourceException missing) {
            LOG.error("The message files have no words for {}", key);
            return key;
        }
    }

    @Override
    public String say(String key, Locale language, Object... details) {
        return getTranslation(key, language, details);
    }

    /** Each room has message files of its own: the first part of a key is their name. */
    private static String room(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }
}
