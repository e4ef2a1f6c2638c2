package org.commonground.draft.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import org.commonground.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laws of the element's own code, chased in the browser by random cases from a seed; {@code -Deditor.cases=100000} tries more. */
class EditingLawsTests {

    private static final int CASES = Integer.getInteger("editor.cases", 4_000);
    private static final int SEED = Integer.getInteger("editor.seed", 1);

    private static Playwright playwright;
    private static Page page;

    @BeforeAll
    static void startChromium() {
        playwright = Playwright.create();
        page = Chromium.launch(playwright).newPage();
        page.addScriptTag(new AddScriptTagOptions()
                .setPath(Path.of("target/test-classes/editing/editing-under-test.js"))
                .setType("module"));
        page.waitForFunction("() => globalThis.editing");
    }

    @AfterAll
    static void stopChromium() {
        playwright.close();
    }

    @Test
    void neverHoldsHalfACharacterAndChangesNothingElse() {
        assertThat(broken("halves", CASES)).isEmpty();
    }

    /** Whatever a page is made of: the words of what the browser itself takes for the plain text are the words that are pasted. */
    @Test
    void takesTheWordsThatAreCopiedAndNoOthers() {
        assertThat(broken("pastes", CASES / 8)).isEmpty();
    }

    private static List<?> broken(String law, int cases) {
        return (List<?>) page.evaluate("editing.%s(%d, %d)".formatted(law, SEED, cases));
    }
}
