package org.commonground.draft.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;

/** The element alone on a page with a strict content security policy, in front of one writer; the line ends in a script. */
final class ElementPage implements AutoCloseable {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Minutes</title><base href="/">
            <meta name="viewport" content="width=device-width">
            <link rel="stylesheet" href="/styles.css"><link rel="stylesheet" href="/ground.css"><script type="module" src="/draft-editor.js"></script></head>
            <body><main><h1>Minutes</h1><draft-editor draft="d1" person="p1" label="Minutes" locale="en-US" %s></draft-editor></main>
            <button>Next</button></body></html>
            """;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws://commons.test";
    private static final Path CLASSES = Path.of("target/classes/META-INF/resources");

    private final Page page;

    ElementPage(Browser browser, ScriptedDraft draft, String attributes) {
        page = browser.newContext().newPage();
        page.onPageError(fault -> {
            throw new AssertionError(fault);
        });
        page.route("**/*", route -> serve(route, attributes));
        page.routeWebSocket("**/live/drafts/d1", draft::take);
        page.navigate("http://commons.test/");
        assertThat(text()).isVisible();
    }

    Page page() {
        return page;
    }

    Locator text() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Minutes"));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Sets a property as the page's Java half does; the value is a JavaScript expression. */
    void has(String property, String value) {
        page.evaluate("() => { document.querySelector('draft-editor')." + property + " = " + value + " }");
    }

    void writes(String words) {
        page.keyboard().type(words);
    }

    /** Pastes words as a browser does that has nothing but them. */
    void pastes(String words) {
        text().evaluate("""
                (text, words) => {
                  const clipboardData = new DataTransfer()
                  clipboardData.setData("text/plain", words)
                  text.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}))
                }
                """, words);
    }

    void presses(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    void goesToTheEnd() {
        text().click();
        // Within 20 ms of gaining the focus ProseMirror puts the caret back itself; no hand is as quick as that.
        page.waitForTimeout(100);
        presses("Control+End");
    }

    void sees(String word) {
        assertThat(page.locator(".draft-status")).hasText(word);
    }

    void findsNothingToComplainOfAccess() {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var faults = new AxeBuilder(page).include("draft-editor").analyze().getViolations();
            assertThat(faults).as("in the %s scheme", scheme).isEmpty();
        }
    }

    /** Pictures at the widths and in the schemes that people have, to be looked at after the tests. */
    void isPictured(String name) {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var width : new int[] {1100, 390}) {
                page.setViewportSize(width, 640);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "%s-%d-%s.png".formatted(name, width, scheme))));
            }
        }
    }

    @Override
    public void close() {
        page.context().close();
    }

    private static void serve(Route route, String attributes) {
        String file = route.request().url().replaceFirst("^http://commons\\.test/", "");
        var answer = new Route.FulfillOptions();
        switch (file) {
            case "" ->
                answer.setContentType("text/html")
                        .setHeaders(Map.of("Content-Security-Policy", POLICY))
                        .setBody(PAGE.formatted(attributes));
            case "draft-editor.js" ->
                answer.setContentType("text/javascript").setPath(CLASSES.resolve("draft/draft-editor.js"));
            case "styles.css" -> answer.setContentType("text/css").setPath(CLASSES.resolve("styles.css"));
            case "ground.css" ->
                answer.setContentType("text/css").setBody("body { background: var(--cg-paper); padding: 1rem }");
            default -> answer.setStatus(404);
        }
        route.fulfill(answer);
    }
}
