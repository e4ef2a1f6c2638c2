package org.commonground.shell;

import java.util.Locale;

/** What the message files say, in whatever language somebody reads, on a page or away from it. */
public interface Phrases {

    /**
     * A sentence with its details filled in.
     *
     * @param key in the message files
     * @param language English is spoken where it is not offered
     */
    String say(String key, Locale language, Object... details);
}
