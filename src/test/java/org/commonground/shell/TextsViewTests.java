package org.commonground.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsViewTests {

    @ParameterizedTest
    @CsvSource({"Seven here, Seven here", "Seven here, Eight here"})
    void keepTheirPlaceOnThePage(String before, String after) {
        var part = new Span(before);
        var words = words(part);

        Texts.show(part, after);

        assertThat(part.getText()).isEqualTo(after);
        assertThat(words(part)).isEqualTo(words);
    }

    @Test
    void takeThePlaceOfWhateverStoodThere() {
        var part = new Span(new Span("Seven"), new Span(" here"));

        Texts.show(part, "Nobody");

        assertThat(part.getElement().getOuterHTML()).isEqualTo("<span>Nobody</span>");
    }

    @Test
    void leaveNothingBehindWhenThereAreNone() {
        var part = new Span("Seven here");

        Texts.show(part, "");

        assertThat(part.getElement().getChildCount()).isZero();
    }

    private static Element words(HasText part) {
        return part.getElement().getChild(0);
    }
}
