package org.commonground.shell;

import java.util.List;

/**
 * The keys that a room answers to, for the sheet that Ctrl+/ opens on every page. Rooms offer them as beans, in the order of the sheet
 * by {@link org.springframework.core.annotation.Order}; a letter alone may act outside text fields only.
 */
public interface Keys {

    /** The message key of where they hold, such as <i>In a text</i>. */
    String where();

    List<KeyHint> hints();
}
