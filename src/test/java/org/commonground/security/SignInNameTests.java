package org.commonground.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commonground.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInNameTests {

    @ParameterizedTest
    @CsvSource({"Rosa.Delgado, rosa.delgado", "' ROSA@Example.ORG ', rosa@example.org", "ＲＯＳＡ, rosa", "Ñandú, ñandú"})
    void isTheSameHoweverItIsTyped(String typed, String kept) {
        assertThat(new SignInName(typed).signInName()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "ab, SIGN_IN_NAME_SHORT",
        "rosa delgado, SIGN_IN_NAME_CHARACTERS",
        "<rosa>, SIGN_IN_NAME_CHARACTERS",
        "rosa;drop, SIGN_IN_NAME_CHARACTERS"
    })
    void refusesWhatNobodyCouldTypeAgain(String typed, Refusal reason) {
        refuses(typed, reason);
    }

    @Test
    void hasAtMostEightyCharacters() {
        refuses("x".repeat(81), Refusal.SIGN_IN_NAME_LONG);
    }

    private static void refuses(String typed, Refusal reason) {
        assertThatThrownBy(() -> new SignInName(typed))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
