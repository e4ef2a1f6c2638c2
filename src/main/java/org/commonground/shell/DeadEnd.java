package org.commonground.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;

/** A card that says what happened and what to do, and always has a way on. */
final class DeadEnd extends Div {

    DeadEnd(String whatHappened, String whatToDo) {
        addClassNames("card", "dead-end");
        var what = new Paragraph(whatHappened);
        what.addClassName("strong");
        var home = new RouterLink();
        Texts.show(home, getTranslation("shell.home.go"));
        home.getElement().setAttribute("href", "");
        add(what, new Paragraph(whatToDo), home);
    }
}
