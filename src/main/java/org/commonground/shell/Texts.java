package org.commonground.shell;

import com.vaadin.flow.component.HasText;

/** The words of a part of a page that stays while what it says changes. */
public final class Texts {

    private Texts() {}

    /**
     * Lets a part say these words and nothing else. Vaadin takes words away and puts them back even where they are the same, which goes out
     * with every push to every page and undoes what a reader has selected; here the same words are left alone, and others take their place.
     */
    public static void show(HasText part, String words) {
        if (part.getText().equals(words)) {
            return;
        }
        var element = part.getElement();
        if (!words.isEmpty()
                && element.getChildCount() == 1
                && element.getChild(0).isTextNode()) {
            element.getChild(0).setText(words);
        } else {
            part.setText(words);
        }
    }
}
