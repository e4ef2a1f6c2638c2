package org.commonground.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Who or what took part once, until when, and the way back. */
final class FormerRow extends Div {

    FormerRow(String name, String until, Runnable bringBack) {
        addClassName("person");
        var called = new Span(name);
        called.addClassName("name");
        var when = new Span(until);
        when.addClassName("quiet");
        var words = new Div(called, when);
        words.addClassName("words");
        var back = new Button(getTranslation("membership.former.back"), click -> bringBack.run());
        back.setAriaLabel(getTranslation("membership.former.back.of", name));
        add(words, back);
    }
}
