package org.commonground.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * What somebody has begun and not sent, on their own device: it survives a reload of the tab, and is gone when it is dropped, when the
 * tab is closed and when somebody signs out. Browsers write what a tab keeps to their disk, so nothing goes here that must leave no trace.
 */
public final class TabMemory {

    /** What begins so is taken away by the page on which one signs in. */
    private static final String UNTIL_SIGN_OUT = "common-ground.until-sign-out.";

    private final Component at;
    private final String key;

    /**
     * @param at a part of the page that is attached, or will be
     * @param key names whose it is, so that another person at the same computer does not meet it
     */
    public TabMemory(Component at, String key) {
        this.at = at;
        this.key = UNTIL_SIGN_OUT + key;
    }

    /** A device that keeps nothing costs a little work done again. */
    public void keep(String words) {
        at.getElement().executeJs("try { sessionStorage.setItem($0, $1) } catch {}", key, words);
    }

    public void drop() {
        at.getElement().executeJs("sessionStorage.removeItem($0)", key);
    }

    /** @param found is given what was kept, if something was */
    public void find(SerializableConsumer<String> found) {
        at.getElement()
                .executeJs("return sessionStorage.getItem($0) ?? ''", key)
                .then(String.class, words -> {
                    if (!words.isEmpty()) {
                        found.accept(words);
                    }
                });
    }
}
