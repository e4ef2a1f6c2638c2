package org.commonground.draft.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonground.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The element as people get it, alone on a page with a strict content security policy; the line ends in a script. */
class DraftEditorJourneyTests {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mission</title><base href="/">
            <link rel="stylesheet" href="/styles.css"><link rel="stylesheet" href="/ground.css"><script type="module" src="/draft-editor.js"></script></head>
            <body><main><h1>Mission</h1><draft-editor draft="d1" person="p1" label="Mission statement" word-to="4"
            guidance="guidance: up to 4 words"></draft-editor></main><button>Next</button></body></html>
            """;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws://commons.test";
    private static final Path CLASSES = Path.of("target/classes/META-INF/resources");

    private static Playwright playwright;
    private static Browser chromium;

    private Page page;

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
    void comeIn() {
        page = chromium.newContext().newPage();
        page.onPageError(fault -> {
            throw new AssertionError(fault);
        });
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void walksTheToolsWithArrowsFromOneTabStop() {
        open(new ScriptedDraft(""));
        text().click();
        page.keyboard().press("Alt+F10");
        assertThat(tool("Undo")).isFocused();

        page.keyboard().press("End");
        assertThat(tool("Dividing line")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(tool("Undo")).isFocused();
        assertThat(page.locator("[role=toolbar] [tabindex='0']")).hasCount(1);

        for (int i = 0; i < 6; i++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Enter");
        assertThat(tool("Bold")).hasAttribute("aria-pressed", "true");
        page.keyboard().press("Escape");
        page.keyboard().type("bold");
        assertThat(text().locator("strong")).hasText("bold");
    }

    @Test
    void turnsSignsAtTheStartOfALineIntoHeadingsListsAndQuotes() {
        open(new ScriptedDraft(""));
        text().click();
        write("## Head", "- point", "", "3. third", "", "> quoted", "");
        page.keyboard().type("---so **strong** and *soft*");

        assertThat(text().locator("h2")).hasText("Head");
        assertThat(text().locator("ul > li")).hasText("point");
        assertThat(text().locator("ol[start='3'] > li")).hasText("third");
        assertThat(text().locator("blockquote")).hasText("quoted");
        assertThat(text().locator("hr + p strong")).hasText("strong");
        assertThat(text().locator("hr + p em")).hasText("soft");
    }

    @Test
    void keepsTabForListsAndLetsItGoAfterEscape() {
        open(new ScriptedDraft(""));
        text().click();
        write("- one");
        page.keyboard().type("two");
        page.keyboard().press("Tab");
        assertThat(text().locator("li li")).hasText("two");
        page.keyboard().press("Shift+Tab");
        assertThat(text().locator("li li")).hasCount(0);

        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Next")).isFocused();
    }

    @Test
    void refusesALinkThatLeadsNowhereGood() {
        open(new ScriptedDraft("our report"));
        text().click();
        page.keyboard().press("Control+a");
        page.keyboard().press("Control+Shift+k");
        page.getByLabel("Address of the link").fill("javascript:alert(1)");
        page.keyboard().press("Enter");
        assertThat(page.getByText("A link begins with https://, http:// or mailto: and has no spaces."))
                .isVisible();

        page.getByLabel("Address of the link").fill("example.org/report");
        page.keyboard().press("Enter");
        assertThat(text().locator("a")).hasAttribute("href", "https://example.org/report");
        assertThat(text()).isFocused();
    }

    @Test
    void undoesOwnWordsAndLeavesAColleaguesWordsInsideThem() {
        var draft = new ScriptedDraft("We meet.");
        open(draft);
        text().click();
        page.keyboard().press("Control+End");
        page.keyboard().type(" Every Monday at noon.");
        assertSaid("Saved");
        draft.colleagueInserts(22, "NEARLY ");
        assertThat(text()).hasText("We meet. Every MondayNEARLY  at noon.");

        while (!"true".equals(tool("Undo").getAttribute("aria-disabled"))) {
            page.keyboard().press("Control+z");
            assertSaid("Saved");
        }
        assertThat(text()).hasText("We meet.NEARLY");

        while (!"true".equals(tool("Redo").getAttribute("aria-disabled"))) {
            page.keyboard().press("Control+y");
            assertSaid("Saved");
        }
        assertThat(text()).hasText("We meet. Every MondayNEARLY  at noon.");
    }

    @Test
    void leavesTheCaretWhereItWasJustMovedWhenAColleagueWrites() {
        page.addInitScript("document.addEventListener('selectionchange', event => window.late"
                + " && event.isTrusted && event.stopImmediatePropagation(), true)");
        var draft = new ScriptedDraft("We meet.");
        open(draft);
        text().click();
        // Within 20 ms of gaining the focus ProseMirror puts the caret back itself; no hand is as quick as that.
        page.waitForTimeout(100);
        page.keyboard().press("Control+End");
        assertThat(page.locator(".draft-foot")).isVisible();

        page.evaluate("window.late = true");
        page.keyboard().press("Control+Home");
        draft.colleagueInserts(9, " Daily.");
        assertThat(text()).hasText("We meet. Daily.");
        page.evaluate("window.late = false");
        page.keyboard().type("Now: ");

        assertThat(text()).hasText("Now: We meet. Daily.");
    }

    @ParameterizedTest
    @CsvSource({"😀,😁", "🇪🇸,🇪🇺", "👍,👎", "😁,😀"})
    void replacesAPictureByOneThatBeginsAlikeAsAWhole(String before, String after) {
        var draft = new ScriptedDraft("well done " + before + " all");
        open(draft);
        text().click();
        page.waitForTimeout(100);
        page.keyboard().press("Control+Home");
        for (int i = 0; i < 10; i++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().insertText(after);

        assertThat(text()).hasText("well done " + after + " all");
        assertSaid("Saved");
        assertThat(draft.submitted())
                .singleElement()
                .satisfies(frame -> assertThat(frame)
                        .contains(after.substring(after.length() - 2))
                        .doesNotContainPattern("(?i)\\\\ud[89a-f]"));

        page.keyboard().press("Control+z");
        assertThat(text()).hasText("well done " + before + " all");
        assertSaid("Saved");
        assertThat(draft.submitted())
                .last()
                .asString()
                .contains(before.substring(before.length() - 2))
                .doesNotContainPattern("(?i)\\\\ud[89a-f]");
    }

    @Test
    void takesEverythingWithControlAAlsoALineAtTheStart() {
        open(new ScriptedDraft("We meet."));
        text().click();
        page.keyboard().press("Control+Home");
        page.keyboard().type("---");
        assertThat(text().locator("hr")).hasCount(1);
        assertSaid("Saved");

        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        assertThat(text().locator("hr")).hasCount(0);
        assertThat(text()).hasText("");
        assertSaid("Saved");
    }

    @Test
    void setsEachParagraphInItsOwnDirectionAndTurnsNothing() {
        open(new ScriptedDraft("مرحبا بالجميع", "Pay \u202e50 now"));
        assertThat(text().locator("p").first()).hasAttribute("dir", "auto");
        assertThat(text().locator("p").first()).hasCSS("direction", "rtl");
        assertThat(text().locator("p").last()).hasCSS("direction", "ltr");

        // Where the sign acted, the last letter would stand first.
        var order = page.evaluate("""
                () => {
                  const line = document.querySelectorAll(".ProseMirror p")[1]
                  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
                  const places = []
                  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
                    for (let i = 0; i < text.data.length; i++) {
                      if (!/[a-z]/i.test(text.data[i])) continue
                      const range = document.createRange()
                      range.setStart(text, i)
                      range.setEnd(text, i + 1)
                      places.push(range.getBoundingClientRect().left)
                    }
                  }
                  return places.every((place, i) => i == 0 || place > places[i - 1])
                }""");
        assertThat(order).isEqualTo(true);
    }

    @Test
    void saysSavedOnlyWhenEverythingIsStored() {
        var draft = new ScriptedDraft("We meet.");
        open(draft);
        assertSaid("Saved");
        draft.hold();
        text().click();
        page.keyboard().type("Now ");
        assertSaid("Sending");
        draft.answer();
        assertSaid("Saved");
    }

    @Test
    void keepsRefusedWordsToCopy() {
        var draft = new ScriptedDraft("We meet.");
        open(draft);
        draft.refuseNext("locked");
        text().click();
        page.keyboard().press("Control+End");
        page.keyboard().insertText(" Too late");

        assertThat(page.locator(".draft-note")).containsText("The text was locked before these words");
        assertThat(page.locator(".draft-note-words")).hasText(" Too late");
        assertThat(text()).hasText("We meet.");
        assertThat(text()).hasAttribute("aria-readonly", "true");
        assertThat(page.getByText("This text is locked. It can be read, not changed."))
                .isVisible();
    }

    @Test
    void beginsAnewOnceWordsArePurgedAndKeepsOnlyWhatWasNotSent() {
        var draft = new ScriptedDraft("We met.");
        open(draft);
        text().click();
        page.keyboard().press("Control+End");
        page.keyboard().insertText(" Maria Paz");
        assertSaid("Saved");
        draft.hold();
        page.keyboard().insertText(" and then");
        assertSaid("Sending");

        draft.purge("We met.");
        assertThat(text()).hasText("We met.");
        assertThat(page.locator(".draft-note")).containsText("Words were removed from this text for good");
        assertThat(page.locator(".draft-note-words")).hasText(" and then");
        assertSaid("Saved");
        assertThat(page.locator("body")).not().containsText("Maria Paz");
        assertThat(page.evaluate("JSON.stringify(sessionStorage)").toString()).doesNotContain("Maria Paz");

        text().click();
        page.keyboard().press("Control+z");
        assertThat(text()).hasText("We met.");
        draft.answer();
        page.keyboard().press("Control+End");
        page.keyboard().insertText(" On");
        assertThat(text()).hasText("We met. On");
    }

    @Test
    void showsColleaguesBesideTheTextAndNeverInIt() {
        var draft = new ScriptedDraft("We meet.");
        open(draft);
        draft.colleagueSelects(1, 3);

        assertThat(page.locator(".draft-caret-name")).hasText("Ana Ruiz");
        assertThat(page.locator(".draft-selection")).hasCount(1);
        assertThat(text()).hasText("We meet.");
        assertThat(text().locator("[data-client]")).hasCount(0);
        assertThat(page.locator(".draft-caret-name.quiet")).hasCount(1);
    }

    @Test
    void countsWordsBesideTheGuidance() {
        open(new ScriptedDraft("One two three four"));
        assertThat(page.getByText("4 words · guidance: up to 4 words")).isVisible();

        text().click();
        page.keyboard().press("Control+End");
        page.keyboard().type(" five");
        assertThat(page.locator(".draft-foot")).hasClass(Pattern.compile("outside"));
    }

    @Test
    void givesNobodyReasonToComplainOfAccessInLightOrDark() {
        open(new ScriptedDraft("We meet."));
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var faults = new AxeBuilder(page).include("draft-editor").analyze().getViolations();
            assertThat(faults).as("in the %s scheme", scheme).isEmpty();
        }
    }

    private void open(ScriptedDraft draft) {
        page.route("**/*", DraftEditorJourneyTests::serve);
        page.routeWebSocket("**/live/drafts/d1", draft::take);
        page.navigate("http://commons.test/");
        assertThat(text()).isVisible();
    }

    private static void serve(Route route) {
        String file = route.request().url().replaceFirst("^http://commons\\.test/", "");
        switch (file) {
            case "" ->
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setHeaders(Map.of("Content-Security-Policy", POLICY))
                        .setBody(PAGE));
            case "draft-editor.js" ->
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setPath(CLASSES.resolve("draft/draft-editor.js")));
            case "styles.css" ->
                route.fulfill(
                        new Route.FulfillOptions().setContentType("text/css").setPath(CLASSES.resolve("styles.css")));
            case "ground.css" ->
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/css")
                        .setBody("body { background: var(--cg-paper) }"));
            default -> route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }

    private void write(String... lines) {
        for (String line : lines) {
            page.keyboard().type(line);
            page.keyboard().press("Enter");
        }
    }

    private Locator text() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Mission statement"));
    }

    private Locator tool(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void assertSaid(String word) {
        assertThat(page.locator(".draft-status")).hasText(word);
    }
}
