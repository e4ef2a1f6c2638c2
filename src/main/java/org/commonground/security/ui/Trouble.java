package org.commonground.security.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.commonground.shell.Texts;

/** Says above a form what is the matter; a screen reader says it at once. */
final class Trouble extends Paragraph {

    Trouble() {
        addClassName("trouble");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Says that something is wrong. */
    void say(String sentence) {
        setClassName("good", false);
        Texts.show(this, sentence);
        setVisible(true);
    }

    /** Says that something went well. */
    void tell(String sentence) {
        say(sentence);
        setClassName("good", true);
    }

    void hush() {
        setVisible(false);
    }
}
