package org.commonground.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTests {

    @Test
    void namesAThingByItsKindAndIdentity() {
        var id = UUID.fromString("3f1c2a44-0000-4000-8000-00000000abcd");

        assertThat(Topic.of("statement", id).name()).isEqualTo("statement/3f1c2a44-0000-4000-8000-00000000abcd");
        assertThat(Place.of("members").name()).isEqualTo("members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Statement", "statement/", "statement/7", "a b", "doorbell/../x", "é"})
    void refusesWhatCouldGrowWithoutBound(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Topic(name));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(name));
    }

    @Test
    void givesAPersonTheSameColourEverywhere() {
        var id = UUID.randomUUID();

        assertThat(Someone.of(id, "Ada", "Harbor House").colour())
                .isEqualTo(Someone.colourOf(id))
                .isBetween(0, Someone.COLOURS - 1);
    }
}
