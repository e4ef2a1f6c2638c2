package org.commonground.draft.text;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonground.Chromium;

/** ProseMirror as it runs in people's browsers, bundled from the same sources, at work in a headless Chromium. */
final class RealProseMirror implements AutoCloseable {

    private final Playwright playwright;
    private final Page page;

    private RealProseMirror() {
        playwright = Playwright.create();
        Browser browser = Chromium.launch(playwright);
        page = browser.newPage();
        page.addScriptTag(new AddScriptTagOptions()
                .setPath(Path.of("target/test-classes/draft/prosemirror-under-test.js"))
                .setType("module"));
        page.waitForFunction("() => globalThis.proseMirror");
    }

    /** Starts it; where there is no Chromium, the test that asks is skipped and says so. */
    static RealProseMirror start() {
        return new RealProseMirror();
    }

    /** Editing stories from consecutive seeds, each a list of lines, each line a list of fields. */
    List<List<List<String>>> stories(int seed, int count, int length) {
        return told("proseMirror.stories(%d, %d, %d)".formatted(seed, count, length));
    }

    /** Late batches from consecutive seeds, told the same way. */
    List<List<List<String>>> rebases(int seed, int count) {
        return told("proseMirror.rebases(%d, %d)".formatted(seed, count));
    }

    private List<List<List<String>>> told(String expression) {
        List<List<List<String>>> stories = new ArrayList<>();
        String lines = (String) page.evaluate(expression);
        lines.lines().map(line -> List.of(line.split("\t", -1))).forEach(line -> {
            if (line.getFirst().equals("seed")) {
                stories.add(new ArrayList<>());
            }
            stories.getLast().add(line);
        });
        return stories;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
