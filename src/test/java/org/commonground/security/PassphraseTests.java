package org.commonground.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassphraseTests {

    @Test
    void isFiveWordsThatNobodyElseGets() {
        var made = Stream.generate(Passphrase::random).limit(200).collect(Collectors.toSet());

        assertThat(made)
                .hasSize(200)
                .allSatisfy(each -> assertThat(each.split("-")).hasSize(5));
    }

    @Test
    void isAPasswordThatWouldBeTaken() {
        var made = Passphrase.random();

        assertThat(Password.chosen(made, List.of()).secret()).isEqualTo(made);
    }

    @Test
    void drawsFromOneHundredAndTwentyEightWords() {
        var words = Stream.generate(Passphrase::random)
                .limit(5_000)
                .flatMap(each -> Stream.of(each.split("-")))
                .collect(Collectors.toSet());

        assertThat(words).hasSize(128);
    }
}
