package org.commonground.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commonground.shared.Reason;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTests {

    @Test
    void putsSpacesInOrder() {
        assertThat(new Name("  Rosa \t Delgado ").name()).isEqualTo("Rosa Delgado");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "李", "O'Neil-Smith", "Ñandú 3", "نور", "<b>Tom</b>"})
    void takesNamesAsPeopleWriteThem(String name) {
        assertThat(new Name(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "\u200B"})
    void wantsSomethingToRead(String name) {
        refuses(name, Refusal.NAME_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rosa\u0000", "Rosa\u202Eagle", "\u2066Tom", "Tom\uD800"})
    void refusesWhatCannotBeShown(String name) {
        refuses(name, Refusal.NAME_UNREADABLE);
    }

    @Test
    void hasAtMostEightyCharacters() {
        assertThat(new Name("x".repeat(80)).name()).hasSize(80);
        refuses("x".repeat(81), Refusal.NAME_TOO_LONG);
    }

    private static void refuses(String name, Reason reason) {
        assertThatThrownBy(() -> new Name(name))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
