package org.commonground.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.action.SampleRosters.harbor;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.commonground.membership.Language;

/** What is understood is written down so that it is understood again. */
class ActionLineLawsTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    @Property(tries = 5_000)
    void anUnderstoodLineReadsTheSameOnceItIsWritten(
            @ForAll("lines") String line,
            @ForAll Language language,
            @ForAll Language another,
            @ForAll("days") LocalDate later) {
        var reading = ActionLine.read(line, harbor(), language, TODAY);
        Statistics.label("understood")
                .collect(reading instanceof LineReading.Understood)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));

        if (reading instanceof LineReading.Understood understood) {
            var written = understood.line().written(harbor());
            if (understood.line().due().isEmpty()) {
                assertThat(ActionLine.read(written, harbor(), language, TODAY))
                        .as(written)
                        .isEqualTo(understood);
            } else {
                assertThat(ActionLine.read(written, harbor(), another, later))
                        .as(written)
                        .isEqualTo(understood);
            }
        }
    }

    @Property(tries = 2_000)
    void everyLineIsReadWhateverItHolds(@ForAll String line, @ForAll Language language) {
        var reading = ActionLine.read(line, harbor(), language, TODAY);

        assertThat(reading.line().what().isEmpty()).isEqualTo(reading.doubts().contains(new Doubt.WhatMissing()));
    }

    @Provide
    Arbitrary<String> lines() {
        var names = Arbitraries.of(
                "@María",
                "@Shelter-Net",
                "@Tom",
                "@Ana Ruiz",
                "@river",
                "@Ana",
                "@St-Mary:",
                "@Zoe",
                "@Legal,",
                "-@Tom");
        var days = Arbitraries.of(
                "fri",
                "viernes",
                "by friday",
                "para el",
                "14/3",
                "3/14",
                "mar",
                "mar 14",
                "@fri",
                "next",
                "end of",
                "month",
                "mañana",
                "la",
                "in two weeks",
                "@2027-03-14",
                "31 February",
                "de marzo");
        var words = Arbitraries.of(
                "send", "figures", "network", "Ruiz", "the", "-", ",", ":", "@", "a@b", "by", "fin de", "mes,", "López",
                "sun");
        return Arbitraries.oneOf(words, days, words, names)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map((List<String> parts) -> String.join(" ", parts));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 800).map(TODAY::plusDays);
    }
}
