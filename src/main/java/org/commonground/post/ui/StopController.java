package org.commonground.post.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.commonground.membership.Language;
import org.commonground.post.Mailboxes;
import org.commonground.shared.Token;
import org.commonground.shell.Phrases;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Behind the link at the foot of every letter: turns notices off without signing in. Opening it only asks, because mail programs
 * open links by themselves; its button, and the button that a mail program shows for RFC 8058, do it.
 */
@RestController
class StopController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="referrer" content="no-referrer">
              <meta name="robots" content="noindex">
              <title>%s · %s</title>
              <link rel="stylesheet" href="%s/styles.css">
            </head>
            <body class="post-stop">
              <main class="porch">
                <header><span class="product">%s</span><span class="quiet">%s</span></header>
                <div class="card"><h1>%s</h1><p>%s</p>%s</div>
              </main>
            </body>
            </html>
            """;
    private static final String FORM =
            "<form class=\"form\" method=\"post\"><button class=\"primary\" type=\"submit\">%s</button></form>";

    private final Mailboxes mailboxes;
    private final Phrases phrases;

    StopController(Mailboxes mailboxes, Phrases phrases) {
        this.mailboxes = mailboxes;
        this.phrases = phrases;
    }

    @GetMapping("/notices/stop/{secret}")
    ResponseEntity<String> ask(@PathVariable String secret, HttpServletRequest request) {
        return page(mailboxes.languageBehind(new Token(secret)), "post.stop.ask", true, request);
    }

    @PostMapping("/notices/stop/{secret}")
    ResponseEntity<String> stop(@PathVariable String secret, HttpServletRequest request) {
        return page(mailboxes.stop(new Token(secret)), "post.stop.done", false, request);
    }

    private ResponseEntity<String> page(
            Optional<Language> reader, String key, boolean asks, HttpServletRequest request) {
        var language =
                reader.orElseGet(() -> Language.nearest(request.getLocale())).locale();
        var what = reader.isPresent() ? key : "post.stop.closed";
        var form = reader.isPresent() && asks ? FORM.formatted(say(language, "post.stop.go")) : "";
        return ResponseEntity.status(reader.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(PAGE.formatted(
                        language.getLanguage(),
                        say(language, what),
                        say(language, "product.name"),
                        HtmlUtils.htmlEscape(request.getContextPath()),
                        say(language, "product.name"),
                        say(language, "product.line"),
                        say(language, what),
                        say(language, what + ".about"),
                        form));
    }

    private String say(Locale language, String key) {
        return HtmlUtils.htmlEscape(phrases.say(key, language), StandardCharsets.UTF_8.name());
    }
}
