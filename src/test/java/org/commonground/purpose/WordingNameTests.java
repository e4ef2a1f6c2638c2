package org.commonground.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commonground.shared.Refused;
import org.junit.jupiter.api.Test;

class WordingNameTests {

    @Test
    void isOneLineWithoutSpaceAround() {
        assertThat(new WordingName("  Proposal\n of the   founders ").name()).isEqualTo("Proposal of the founders");
    }

    @Test
    void refusesNothing() {
        assertThatThrownBy(() -> new WordingName(" \t "))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.NAME_MISSING));
    }

    @Test
    void refusesMoreThanFitsALine() {
        assertThat(new WordingName("x".repeat(120)).name()).hasSize(120);
        assertThatThrownBy(() -> new WordingName("x".repeat(121)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.NAME_TOO_LONG));
    }
}
