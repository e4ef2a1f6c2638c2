package org.commonground.decision.sum;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonground.decision.sum.Outcome.Carried;
import org.commonground.decision.sum.Outcome.Failed;
import org.commonground.decision.sum.Outcome.NoQuorum;
import org.commonground.decision.sum.Outcome.Tied;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of cases: those of the field's own brief, of the parliamentary defaults, and worked by hand. */
class SumTests {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/decision/sums.csv", numLinesToSkip = 1)
    void countsAsTheTableSays(
            String name,
            String share,
            String base,
            int yes,
            int no,
            int abstain,
            int present,
            int members,
            String quorum,
            String expected,
            int of,
            int needed) {
        var outcome = Outcome.of(
                new Requirement(Sums.share(share), Sums.base(base)),
                new Quorum(Sums.share(quorum)),
                new Counts(yes, no, abstain),
                new Body(members, present));

        assertThat(word(outcome)).isEqualTo(expected);
        assertThat(outcome.sum().of()).isEqualTo(of);
        assertThat(outcome.sum().needed()).isEqualTo(needed);
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Carried carried -> "carried";
            case Failed failed -> "failed";
            case Tied tied -> "tied";
            case NoQuorum none -> "no-quorum";
        };
    }
}
