package org.commonground.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;

/** Pictures of pages, to be looked at after the tests. */
final class Album {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Album() {}

    static void keep(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
