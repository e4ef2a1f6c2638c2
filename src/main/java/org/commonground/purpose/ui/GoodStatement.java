package org.commonground.purpose.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.IntStream;
import org.commonground.purpose.Matter;

/** What a good vision or mission is like, beside the text while it is written. */
final class GoodStatement extends Section {

    private static final int HINTS = 4;

    GoodStatement(Matter matter) {
        addClassName("card");
        var key = "purpose." + StandingPill.key(matter) + ".";
        var hints = new UnorderedList();
        hints.addClassName("hints");
        IntStream.rangeClosed(1, HINTS)
                .mapToObj(number -> new ListItem(getTranslation(key + "hint." + number)))
                .forEach(hints::add);
        var example = new Paragraph(getTranslation("purpose.example.1." + StandingPill.key(matter)));
        example.addClassNames("pair", "quiet");
        add(new H2(getTranslation(key + "good")), hints, example);
    }
}
