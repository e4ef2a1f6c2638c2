package org.commonground.decision.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SumLawsTests {

    @Property
    void oneMoreAbstentionNeverCarriesWhatHadFailed(
            @ForAll("counts") Counts counts, @ForAll("shares") Share share, @ForAll Base base) {
        var requirement = new Requirement(share, base);
        var more = new Counts(counts.yes(), counts.no(), counts.abstain() + 1);

        var before = requirement.sum(counts, room(counts, 1));
        var after = requirement.sum(more, room(more, 0));

        assertThat(after.reached() && !before.reached()).isFalse();
    }

    @Property
    void anAbstentionChangesNothingWhereOnlySidesCount(@ForAll("counts") Counts counts, @ForAll("shares") Share share) {
        var requirement = new Requirement(share, Base.CAST_WITHOUT_ABSTENTIONS);
        var more = new Counts(counts.yes(), counts.no(), counts.abstain() + 1);

        assertThat(requirement.sum(more, room(more, 0)).reached())
                .isEqualTo(requirement.sum(counts, room(counts, 1)).reached());
    }

    @Property
    void asManyAsAreNeededAreEnoughAndOneFewerAreNot(
            @ForAll @IntRange(min = 1, max = 1_000_000) int base, @ForAll("shares") Share share) {
        var needed = share.needed(base);

        assertThat(share.isReached(needed, base)).isTrue();
        assertThat(share.isReached(needed - 1, base)).isFalse();
    }

    @Property
    void theShareIsWhatFractionsSay(
            @ForAll @IntRange(max = 1_000_000) int yes,
            @ForAll @IntRange(min = 1, max = 1_000_000) int base,
            @ForAll("shares") Share share) {
        var compared = BigInteger.valueOf(yes)
                .multiply(BigInteger.valueOf(share.whole()))
                .compareTo(BigInteger.valueOf(base).multiply(BigInteger.valueOf(share.parts())));

        assertThat(share.isReached(yes, base)).isEqualTo(yes > 0 && (share.more() ? compared > 0 : compared >= 0));
    }

    @Property
    void aTieIsNeverReachedAndOneMoreYesCarriesIt(@ForAll("counts") Counts counts, @ForAll Base base) {
        var requirement = new Requirement(Share.MAJORITY, base);
        var sum = requirement.sum(counts, room(counts, 0));
        var casting = new Counts(counts.yes() + 1, counts.no(), counts.abstain());

        if (sum.isTie()) {
            assertThat(sum.reached()).isFalse();
            assertThat(requirement.sum(casting, room(casting, 0)).reached()).isTrue();
        }
    }

    @Provide
    Arbitrary<Counts> counts() {
        var few = Arbitraries.integers().between(0, 40);
        return Combinators.combine(few, few, few).as(Counts::new);
    }

    @Provide
    Arbitrary<Share> shares() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(true, false))
                .filter((parts, whole, more) -> parts < whole || (parts.equals(whole) && !more))
                .as(Share::new);
    }

    /** Everybody who voted is there, and so many who did not. */
    private static Body room(Counts counts, int silent) {
        return new Body(counts.cast() + silent, counts.cast() + silent);
    }
}
