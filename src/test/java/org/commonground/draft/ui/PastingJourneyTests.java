package org.commonground.draft.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonground.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clipboards as other programs make them, put into the text, and what goes out of it again. */
class PastingJourneyTests {

    private static final Path CLIPBOARDS = Path.of("src/test/resources/clipboard");
    private static final String PICTURE = "A picture cannot stand in this text";

    private static Playwright playwright;
    private static Browser chromium;

    @SuppressWarnings("NullAway.Init")
    private ElementPage ana;

    @BeforeAll
    static void startChromium() {
        playwright = Playwright.create();
        chromium = Chromium.launch(playwright);
    }

    @AfterAll
    static void stopChromium() {
        playwright.close();
    }

    @BeforeEach
    void comes() {
        ana = new ElementPage(chromium, new ScriptedDraft(""), "");
        ana.goesToTheEnd();
    }

    @AfterEach
    void leaves() {
        ana.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"excel-table", "sheets-table", "pre-wrap", "links", "image-only"})
    void takesTheWordsOfAClipboardAndNoOthers(String name) throws IOException {
        pastes(name);
        assertThat(words(shown())).isEqualTo(words(read(name + ".txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"excel-table", "sheets-table"})
    void makesALineOfARowWithTheCellsApart(String name) throws IOException {
        pastes(name);
        List<String> rows = read(name + ".txt").lines().toList();
        assertThat(shown().lines().toList()).isEqualTo(rows);
    }

    @Test
    void keepsTheLinesOfAMailThatWasWrittenInLines() throws IOException {
        pastes("pre-wrap");
        assertThat(shown()).isEqualTo("From: Ana\nTo: Tom\n\nDear Tom,\nsee below");
    }

    @Test
    void keepsWhatIsRaisedOrLoweredApart() throws IOException {
        pastes("sub-and-sup");
        assertThat(shown()).isEqualTo("H_2O x^2 note 1");
    }

    @Test
    void makesListsOfWordsParagraphsWithABullet() throws IOException {
        pastes("word-lists");
        assertThat(ana.text().locator("p > strong")).hasText("What we agreed");
        assertThat(ana.text().locator(":scope > ul > li > p")).hasText("Shelter beds");
        assertThat(ana.text().locator(":scope > ul > li > ul > li > p")).hasText("Night intake");
        assertThat(ana.text().locator(":scope > ol[start='2'] > li > p")).hasText("Hotline");
        assertThat(words(shown()))
                .containsExactly("What", "we", "agreed", "Shelter", "beds", "Night", "intake", "Hotline");
    }

    @Test
    void keepsLinksWithBlanksAroundOrInThem() throws IOException {
        pastes("links");
        assertThat(ana.text().getByText("lead")).hasAttribute("href", "https://example.org/lead");
        assertThat(ana.text().getByText("space")).hasAttribute("href", "https://example.org/a%20b.pdf");
    }

    @Test
    void saysWhyAPictureIsNotTaken() throws IOException {
        pastes("image-only");
        assertThat(ana.page().locator(".draft-note")).containsText(PICTURE);
        assertThat(shown()).isEmpty();
    }

    @Test
    void saysSoOfAPictureWithoutAnyWordsToo() {
        ana.text().evaluate("""
                text => {
                  const clipboardData = new DataTransfer()
                  clipboardData.items.add(new File([new Uint8Array([137, 80])], "hall.png", {type: "image/png"}))
                  text.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}))
                }""");
        assertThat(ana.page().locator(".draft-note")).containsText(PICTURE);
    }

    @Test
    void takesTheWordsBesideAPictureAndSaysThatItIsNotTaken() {
        pastes("<p>Hall <img src='plan.png' alt='plan'> and <img alt='😀' src='smile.png'></p>", "Hall and 😀");
        assertThat(words(shown())).containsExactly("Hall", "and", "😀");
        assertThat(ana.page().locator(".draft-note")).hasCount(1);
    }

    @Test
    void leavesALetterThatATableOnlyArrangesInItsParagraphs() {
        pastes(
                "<table><tr><td><h2>News</h2><p>One</p><ul><li>Two</li></ul></td><td>Side<br>note</td></tr></table>",
                "News\nOne\nTwo\tSide\nnote");
        assertThat(ana.text().locator("h2")).hasText("News");
        assertThat(ana.text().locator("li")).hasText("Two");
        assertThat(words(shown())).containsExactly("News", "One", "Two", "Side", "note");
    }

    @Test
    void keepsBulletsAndNumbersInThePlainWordsThatAreCopied() {
        pastes(
                "<p>Agreed:</p><ul><li>beds<ol start='3'><li>north</li><li>south</li></ol></li><li>hotline</li></ul>"
                        + "<blockquote><p>We go on.</p></blockquote><hr><p>End</p>",
                "");
        ana.presses("Control+a");
        assertThat(copied()).isEqualTo("""
                Agreed:

                - beds
                  3. north
                  4. south
                - hotline

                > We go on.

                ---

                End""");
    }

    @Test
    void copiesPartOfALineAsItIs() {
        ana.writes("one two");
        ana.presses("Shift+Control+ArrowLeft");
        assertThat(copied()).isEqualTo("two");
    }

    private void pastes(String clipboard) throws IOException {
        pastes(read(clipboard + ".html"), read(clipboard + ".txt"));
    }

    private void pastes(String html, String plain) {
        ana.text().evaluate("""
                (text, {html, plain}) => {
                  const clipboardData = new DataTransfer()
                  clipboardData.setData("text/html", html)
                  clipboardData.setData("text/plain", plain)
                  text.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}))
                }""", Map.of("html", html, "plain", plain));
    }

    private String copied() {
        return (String) ana.text().evaluate("""
                text => {
                  const clipboardData = new DataTransfer()
                  text.dispatchEvent(new ClipboardEvent("copy", {clipboardData, bubbles: true, cancelable: true}))
                  return clipboardData.getData("text/plain")
                }""");
    }

    private String shown() {
        return ((String) ana.page().evaluate("document.querySelector('draft-editor').text")).stripTrailing();
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("[\\s\\u00a0]+"));
    }

    private static String read(String file) throws IOException {
        return Files.readString(CLIPBOARDS.resolve(file)).stripTrailing();
    }
}
