package org.commonground.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTests {

    @Test
    void takesTheFirstLanguageThatIsOfferedWhateverItsCountry() {
        assertThat(Languages.nearest(List.of(Locale.FRENCH, Locale.forLanguageTag("es-MX"), Locale.US)))
                .isEqualTo(Locale.forLanguageTag("es"));
        assertThat(Languages.nearest(List.of(Locale.US, Locale.forLanguageTag("es"))))
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void fallsBackToEnglish() {
        assertThat(Languages.nearest(List.of(Locale.JAPANESE))).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.nearest(List.of())).isEqualTo(Locale.ENGLISH);
    }
}
