package org.commonground.purpose.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.IntStream;

/** Invented pairs of vision and mission to learn from, each with what makes it work. */
final class ExamplePairs extends Details {

    private static final int PAIRS = 3;

    ExamplePairs() {
        setSummaryText(getTranslation("purpose.examples"));
        var pairs = new Div();
        pairs.addClassName("pairs");
        IntStream.rangeClosed(1, PAIRS).mapToObj(this::pair).forEach(pairs::add);
        add(pairs);
        addClassNames("card", "examples");
    }

    private Div pair(int number) {
        var of = "purpose.example." + number + ".";
        var why = new Paragraph(getTranslation(of + "why"));
        why.addClassName("quiet");
        var pair = new Div(
                line("purpose.matter.vision", of + "vision"), line("purpose.matter.mission", of + "mission"), why);
        pair.addClassName("pair");
        return pair;
    }

    private Paragraph line(String what, String words) {
        var name = new Span(getTranslation(what) + ": ");
        name.addClassName("strong");
        return new Paragraph(name, new Span(getTranslation(words)));
    }
}
