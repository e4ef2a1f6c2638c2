package org.commonground.shell;

import java.util.Locale;
import java.util.Optional;

/**
 * What a browser shows where none of our pages could be made: a sentence that says what happened, and one that says what to do. Asks for
 * nothing but our own style sheets, and looks without them like a page, too.
 */
record PlainPage(int status, Optional<String> reference, Locale language, String root) {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int FAULT = 500;
    private static final int AWAY = 503;

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            %s<title>%s · %s</title>
            <link rel="icon" href="%sfavicon.ico">
            <link rel="stylesheet" href="%saura/aura.css">
            <link rel="stylesheet" href="%sstyles.css">
            </head>
            <body>
            <main class="porch">
            <header><span class="product">%s</span><span class="quiet">%s</span></header>
            <div class="card">
            <h1>%s</h1>
            <p>%s</p>
            <p>%s</p>
            <p><a href="%s">%s</a></p>
            </div>
            </main>
            </body>
            </html>
            """;

    /** Looks by itself whether the page is there again. */
    private static final String AGAIN = "<meta http-equiv=\"refresh\" content=\"5\">\n";

    /** @param again whether the browser may ask for the same once more by itself */
    String html(Phrases phrases, boolean again) {
        var name = phrases.say("product.name", language);
        var headline = phrases.say(matter(), language);
        return PAGE.formatted(
                language.toLanguageTag(),
                again && status == AWAY ? AGAIN : "",
                headline,
                name,
                root,
                root,
                root,
                name,
                phrases.say("product.line", language),
                headline,
                phrases.say(matter() + ".what", language, reference.orElse("–")),
                phrases.say(matter() + ".next", language),
                root,
                phrases.say("shell.home.go", language));
    }

    private String matter() {
        return switch (status) {
            case FORBIDDEN -> "shell.plain.forbidden";
            case NOT_FOUND -> "shell.not-found";
            case TOO_LARGE -> "shell.plain.too-large";
            case AWAY -> "shell.plain.away";
            default -> status < FAULT ? "shell.plain.bad-request" : "shell.fault";
        };
    }
}
