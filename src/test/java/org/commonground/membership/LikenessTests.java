package org.commonground.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    @ParameterizedTest
    @CsvSource({
        "Rosa Diaz, rosa diaz",
        "Rosa Diaz, ROSA DIAZ",
        "Rosa Diaz, RosaDiaz",
        "Rosa Diaz, Ro\u200Bsa Diaz",
        "Rosa Diaz, Rosa\u00A0Diaz",
        "Rosa Diaz, Rosa \u2060Diaz",
        "Rosa Diaz, Rosa\u3164 Diaz",
        "Rosa Diaz, Rosa\uFE0F Diaz",
        "Rosa Diaz, R\u043Esa Diaz",
        "Rosa Diaz, Ros\u0430 Di\u0430z",
        "Rosa Diaz, R\u03BFsa Diaz",
        "Rosa Diaz, R\u0585sa Diaz",
        "Rosa Diaz, R0sa Diaz",
        "Rosa Diaz, \uFF32\uFF4F\uFF53\uFF41 Diaz",
        "Rosa Diaz, \uD835\uDC11osa Diaz",
        "Ben, \u0412en",
        "Ben, \u0392en",
        "Iris, lris",
        "Iris, \u0406ris",
        "Will, WiII",
        "Will, Wi11",
        "Tom, \u0422\u043E\u043C",
        "Barney, Bamey",
        "Jos\u00E9, Jose\u0301",
        "Stra\u00DFe, STRASSE",
        "\u0397\u03BB\u03AF\u03B1\u03C2, \u03B7\u03BB\u03AF\u03B1\u03C2"
    })
    void takesNamesForAlikeThatLookTheSame(String one, String other) {
        assertThat(likeness(one).isLike(likeness(other))).isTrue();
        assertThat(likeness(other).isLike(likeness(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Rosa Diaz, Rosa Dias",
        "Jose, Jos\u00E9",
        "Ana, Anna",
        "Cora, Dora",
        "Rosa, Rosa M.",
        "Person 1, Person 2",
        "\u5F20\u4F1F, \u738B\u4F1F",
        "\u0627\u062D\u0645\u062F, \u0645\u062D\u0645\u062F",
        "\u0410\u043D\u043D\u0430, \u0418\u043D\u043D\u0430"
    })
    void tellsOthersApart(String one, String other) {
        assertThat(likeness(one).isLike(likeness(other))).isFalse();
    }

    private static Likeness likeness(String name) {
        return Likeness.of(new Name(name));
    }
}
