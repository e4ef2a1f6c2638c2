package org.commonground.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.commonground.shell.Texts;

/** Says whether the page goes along with the chair, and leads back to where the meeting is. */
final class FollowBar extends Div {

    private final Span words = new Span();
    private final Button go = new Button();

    FollowBar(Runnable back) {
        addClassName("follow-bar");
        words.getElement().setAttribute("role", "status");
        go.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        go.addClickListener(click -> back.run());
        add(words, go);
    }

    void follows() {
        show(getTranslation("sitting.follow.on"), "");
        setClassName("away", false);
    }

    /** @param where the meeting is, such as "Item 3, Mission statement" */
    void isElsewhere(String where) {
        show(getTranslation("sitting.follow.off", where), getTranslation("sitting.follow.back"));
        setClassName("away", true);
    }

    /** Somebody writes, so the page waits. */
    void waits(String where, String time) {
        show(getTranslation("sitting.follow.waits", where, time), getTranslation("sitting.follow.go"));
        setClassName("away", true);
    }

    private void show(String sentence, String way) {
        Texts.show(words, sentence);
        Texts.show(go, way);
        go.setVisible(!way.isEmpty());
    }
}
