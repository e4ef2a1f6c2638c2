package org.commonground.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonground.membership.PersonId;
import org.commonground.shared.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessingTests {

    private static final int MOST_A_MINUTE = 10;

    private final HandClock clock = new HandClock();
    private final Guessing guessing = new Guessing(clock);
    private final SignInTry known = SignInTry.from(
            "203.0.113.9", Optional.of(new KnownBrowser(new PersonId(UUID.randomUUID()), UUID.randomUUID())));

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void leavesAtMostTenTriesInAnyMinuteHoweverManyAddresses(int addresses) {
        var allowedAt = IntStream.range(0, 1_000)
                .filter(each -> {
                    clock.forward(Duration.ofMillis(300));
                    return guessing.allows("rosa", from(each % addresses), false);
                })
                .map(each -> each * 300)
                .toArray();

        for (var start : allowedAt) {
            assertThat(IntStream.of(allowedAt).filter(at -> at >= start && at < start + 60_000))
                    .hasSizeLessThanOrEqualTo(MOST_A_MINUTE);
        }
        assertThat(allowedAt).isNotEmpty();
    }

    @Test
    void letsTheOwnerInThroughAKnownBrowserWhateverStrangersDo() {
        IntStream.range(0, 1_000).forEach(each -> guessing.allows("rosa", from(each % 50), false));

        assertThat(guessing.allows("rosa", from(99), false)).isFalse();
        assertThat(guessing.allows("rosa", known, true)).isTrue();
    }

    @Test
    void slowsAKnownBrowserTooThatGuesses() {
        var tries = IntStream.range(0, 100)
                .filter(each -> guessing.allows("rosa", known, true))
                .count();

        assertThat(tries).isEqualTo(Guessing.NAME_IN_KNOWN_BROWSER);
    }

    @Test
    void letsAWholeOfficeInAtNine() {
        IntStream.range(0, 200).forEach(each -> {
            assertThat(guessing.allows("person" + each, from(1), false)).isTrue();
            guessing.right("person" + each, from(1), false);
        });
    }

    @Test
    void stopsOneAddressThatTriesManyNames() {
        var tries = IntStream.range(0, 1_000)
                .filter(each -> guessing.allows("person" + each, from(1), false))
                .count();

        assertThat(tries).isEqualTo(Guessing.NETWORK);
    }

    @Test
    void leavesTriesForOthersWhenOneAddressHasUsedItsOwn() {
        IntStream.range(0, 100).forEach(each -> guessing.allows("rosa", from(1), false));

        assertThat(guessing.allows("rosa", from(2), false)).isTrue();
    }

    @Test
    void forgivesWithTime() {
        IntStream.range(0, 100).forEach(each -> guessing.allows("rosa", from(1), false));
        assertThat(guessing.allows("rosa", from(1), false)).isFalse();

        clock.forward(Duration.ofSeconds(25));

        assertThat(guessing.allows("rosa", from(1), false)).isTrue();
    }

    private static SignInTry from(int number) {
        return SignInTry.from("192.0.2." + number, Optional.empty());
    }
}
