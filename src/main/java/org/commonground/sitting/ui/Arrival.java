package org.commonground.sitting.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.commonground.live.Someone;

/** Somebody who is on the page and not on the roll yet. */
final class Arrival extends Div {

    Arrival(Someone someone, Runnable seat) {
        addClassNames("roster-row", "arrival");
        var avatar = new Avatar(someone.name());
        avatar.setColorIndex(someone.colour());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var face = new Div(avatar);
        face.addClassNames("face", "live");
        var name = new Span(someone.name());
        name.addClassName("name");
        var from = new Span(someone.from());
        from.addClassName("quiet");
        var words = new Div(name, from);
        words.addClassName("words");
        var button = new Button(getTranslation("sitting.roll.seat"), click -> seat.run());
        button.setAriaLabel(getTranslation("sitting.roll.seat.named", someone.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        add(face, words, button);
    }
}
