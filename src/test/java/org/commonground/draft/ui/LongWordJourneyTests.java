package org.commonground.draft.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.time.Duration;
import org.commonground.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word without an end, as pasted data has it, does not keep anybody from typing. */
class LongWordJourneyTests {

    private static final int LETTERS = Integer.getInteger("long.word", 200_000);
    private static final Duration FREEZE = Duration.ofSeconds(5);

    private static Playwright playwright;
    private static Browser chromium;

    @BeforeAll
    static void startChromium() {
        playwright = Playwright.create();
        chromium = Chromium.launch(playwright);
    }

    @AfterAll
    static void stopChromium() {
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "careful"})
    void isTypedBesideWithoutAFreeze(String attributes) {
        try (var ana = new ElementPage(chromium, new ScriptedDraft(""), attributes)) {
            ana.goesToTheEnd();
            ana.writes("Before ");
            ana.page().keyboard().insertText("abcdefghij".repeat(LETTERS / 10));
            for (String letter : new String[] {"x", "7", " ", "z"}) {
                long start = System.nanoTime();
                ana.writes(letter);
                ana.page().evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as(letter)
                        .isLessThan(FREEZE);
            }
            ana.sees("Saved");
        }
    }
}
