package org.commonground;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that is installed on this machine. */
public final class Chromium {

    private static final String NONE = "Skipped: no Chromium on this machine, so nothing was tried in a real browser";

    private Chromium() {}

    /**
     * Starts it. Where there is none, the test that asks is skipped and says so in a line; under continuous integration
     * it fails.
     */
    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(pathOrSkip()).setArgs(List.of("--no-sandbox")));
    }

    /** Where it is, under the same conditions. */
    public static Path pathOrSkip() {
        return find().orElseGet(Chromium::skip);
    }

    private static Optional<Path> find() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of("/usr/bin/", "/usr/local/bin/", "/snap/bin/", "/opt/homebrew/bin/")
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path skip() {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("No Chromium on this machine, and under CI nothing may be skipped");
        }
        System.out.println(NONE);
        return abort(NONE);
    }
}
