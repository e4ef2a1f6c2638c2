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
        addClassNames("roster-row", "arrival", "live");
        var avatar = new Avatar(someone.name());
        avatar.setColorIndex(someone.colour());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(someone.name());
        name.addClassName("name");
        var from = new Span(someone.from());
        from.addClassName("quiet");
        var button = new Button(getTranslation("sitting.roll.seat"), click -> seat.run());
        button.setAriaLabel(getTranslation("sitting.roll.seat.named", someone.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        add(avatar, name, from, button);
    }
}
