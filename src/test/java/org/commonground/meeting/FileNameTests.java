package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.meeting.Convening.refuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    C:\\Users\\Ann\\minutes.pdf | minutes.pdf
                    ../../etc/passwd.txt       | passwd.txt
                    ..hidden.pdf               | hidden.pdf
                    Plan  of   June.pdf        | Plan of June.pdf
                    a"b<c>d.pdf                | abcd.pdf
                    Informe año.pdf            | Informe año.pdf
                    """)
    void keepsWhatPeopleReadAndNothingElse(String given, String kept) {
        assertThat(new FileName(given)).hasToString(kept);
    }

    @Test
    void losesWhatTurnsLettersAround() {
        assertThat(new FileName("minutes\u202Efdp.exe")).hasToString("minutesfdp.exe");
        assertThat(new FileName("a\r\nSet-Cookie: b.txt").name()).doesNotContain("\r", "\n", ":");
    }

    @Test
    void keepsItsEndingWhenItIsShortened() {
        var kept = new FileName("x".repeat(300) + ".pdf").name();

        assertThat(kept).hasSize(FileName.LONGEST).endsWith("….pdf");
    }

    @Test
    void refusesWhatLeavesNothing() {
        refuses(Refusal.PAPER_TYPE, () -> new FileName(" .. "));
    }
}
