package org.commonground.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTests {

    private static final List<String> ROSA = List.of("Rosa Delgado", "rosa.delgado@example.org", "Harbor County");

    @ParameterizedTest
    @ValueSource(
            strings = {"nineteen quiet herons", "tres gatos en la azotea", "密码密码一二三四", "xkqvzwpj", "Rosa sings at noon"
            })
    void takesWhatIsHardToGuess(String secret) {
        assertThat(Password.chosen(secret, ROSA).secret()).isEqualTo(secret);
    }

    @Test
    void takesLongSentences() {
        assertThat(Password.chosen("ab cd efgh ".repeat(11), ROSA).secret()).hasSize(121);
    }

    @Test
    void hasEightToOneHundredAndTwentyEightCharacters() {
        refuses("seven77", Refusal.PASSWORD_SHORT);
        refuses("ab cd efgh ".repeat(12), Refusal.PASSWORD_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1",
                "PASSWORD1",
                "contraseña123",
                "12345678",
                "87654321",
                "qwertyuiop",
                "aaaaaaaa",
                "abababab",
                "abcdefgh",
                "hgfedcba",
                "taskforce",
                "survivor1",
                "welcome2026",
                "12341234"
            })
    void refusesWhatIsTriedFirst(String secret) {
        refuses(secret, Refusal.PASSWORD_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rosadelgado", "Rosa-Delgado-2026!", "rosa.delgado@example.org", "HarborCounty1", "CommonGround!"
            })
    void refusesNamesThatOthersKnow(String secret) {
        refuses(secret, Refusal.PASSWORD_IS_A_NAME);
    }

    @Test
    void neverShowsItself() {
        assertThat(new Password("nineteen quiet herons").toString()).doesNotContain("herons");
    }

    private static void refuses(String secret, Refusal reason) {
        assertThatThrownBy(() -> Password.chosen(secret, ROSA))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
