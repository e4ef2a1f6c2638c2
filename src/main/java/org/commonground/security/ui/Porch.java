package org.commonground.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.commonground.shell.Texts;

/** A page in front of the door: the product's name, and one card in the middle. */
abstract class Porch extends Main implements HasDynamicTitle {

    private final H1 title = new H1();
    private final Div card = new Div();

    Porch() {
        addClassName("porch");
        var product = new Span(getTranslation("product.name"));
        product.addClassName("product");
        var line = new Span(getTranslation("product.line"));
        line.addClassName("quiet");
        card.addClassNames("card");
        add(new Header(product, line), card);
    }

    /** Shows something new in the card. */
    final void show(String heading, Component... parts) {
        Texts.show(title, heading);
        card.removeAll();
        card.add(title);
        card.add(parts);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public final String getPageTitle() {
        return title.getText() + " · " + getTranslation("product.name");
    }

    final void widen() {
        addClassName("wide");
    }

    static Paragraph sentence(String words) {
        return new Paragraph(words);
    }

    static Paragraph quiet(String words) {
        var sentence = new Paragraph(words);
        sentence.addClassName("quiet");
        return sentence;
    }
}
