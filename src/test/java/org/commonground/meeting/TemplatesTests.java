package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTests {

    private static final List<String> ALL =
            List.of("founding", "plenary", "committee", "statement", "retreat", "revitalization", "repair");

    private final Templates templates = new Templates();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void offerSevenAgendasInBothLanguages(String language) {
        assertThat(templates.in(Locale.forLanguageTag(language)))
                .extracting(Template::key)
                .containsExactlyElementsOf(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void fillTheirTimeExactly(String language) {
        assertThat(templates.in(Locale.forLanguageTag(language)))
                .allSatisfy(template -> assertThat(template.lines().stream()
                                .mapToInt(Template.Line::minutes)
                                .sum())
                        .as(template.name())
                        .isEqualTo(template.minutes()));
    }

    @Test
    void sayTheSameInBothLanguages() {
        var english = templates.in(Locale.ENGLISH);
        var spanish = templates.in(Locale.forLanguageTag("es"));
        for (var at = 0; at < english.size(); at++) {
            assertThat(shape(spanish.get(at))).isEqualTo(shape(english.get(at)));
        }
    }

    private static List<String> shape(Template template) {
        return template.lines().stream()
                .map(line -> line.purpose() + " " + line.minutes() + " "
                        + line.about().isEmpty())
                .toList();
    }
}
