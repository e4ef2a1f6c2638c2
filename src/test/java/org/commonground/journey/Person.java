package org.commonground.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard.TypeOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/** Somebody at a browser of their own, who does what people do and sees what people see. */
final class Person implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Desk desk;
    private final String home;
    private final BrowserContext context;
    private final Witness witness;
    private Page page;
    private boolean gone;

    private Person(Desk desk, String home) {
        this.desk = desk;
        this.home = home;
        this.context = desk.does(() -> desk.browser().newContext());
        this.witness = desk.does(() -> new Witness(context, home));
        this.page = desk.does(context::newPage);
        desk.does(() -> {
            context.setDefaultTimeout(PATIENCE.toMillis());
            return true;
        });
    }

    static Person at(String home) {
        return new Person(Desk.take(), home);
    }

    String setsUpTheSample(String path) {
        return sees(page -> {
            page.navigate(home + path);
            button(page, "Look around with a sample collaborative").click();
            var passphrase = page.locator("code.secret");
            passphrase.waitFor();
            return passphrase.textContent().strip();
        });
    }

    void signsIn(String signInName, String passphrase) {
        does(page -> {
            page.navigate(home + "/login");
            field(page, "Sign-in name").fill(signInName);
            field(page, "Password").fill(passphrase);
            button(page, "Sign in").click();
            assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
            page.locator("vaadin-app-layout").waitFor();
        });
    }

    void signsOut() {
        does(page -> {
            page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(Pattern.compile("Account of .*")))
                    .click();
            page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        });
    }

    void opens(String path) {
        does(page -> page.navigate(home + path));
    }

    /** Adds a mission wording and comes to its text. Answers with its path. */
    String begins(String name) {
        return sees(page -> {
            page.navigate(home + "/purpose");
            button(page, "Add a mission wording").click();
            field(page, "Name of this wording").fill(name);
            button(page, "Start writing").click();
            page.waitForURL(Pattern.compile(".*/purpose/[0-9a-f-]{36}"));
            return page.url().substring(home.length());
        });
    }

    /** Begins a wording from the one on the page and comes to it. Answers with its name. */
    String beginsFromThis(String name) {
        return sees(page -> {
            var before = page.url();
            button(page, "Start a new wording from this").click();
            field(page, "Name of this wording").fill(name);
            button(page, "Start writing").click();
            page.waitForURL(url -> !url.equals(before));
            assertThat(page.locator(".draft-status")).hasText("Saved", patient());
            return name;
        });
    }

    /** Opens a page and follows a link on it. Answers with the path it led to. */
    String follows(String path, String link) {
        return sees(page -> {
            page.navigate(home + path);
            page.getByText(link).first().click();
            page.waitForURL(url -> !url.endsWith(path));
            return page.url().substring(home.length());
        });
    }

    /** Opens the text at this path and waits until the line stands. */
    void comesTo(String path) {
        opens(path);
        seesWord("Saved");
    }

    /** Puts the caret at the end of the text. */
    void goesToTheEnd() {
        does(page -> {
            turnsToTheText(page);
            page.keyboard().press("Control+End");
        });
    }

    void goesToTheStart() {
        does(page -> {
            turnsToTheText(page);
            page.keyboard().press("Control+Home");
        });
    }

    void presses(String key) {
        does(page -> page.keyboard().press(key));
    }

    void types(String words) {
        Desk.result(beginsToType(words, Duration.ZERO));
    }

    /** Types at the caret, letter by letter, while others do other things. */
    Future<Boolean> beginsToType(String words, Duration betweenLetters) {
        return desk.begins(() -> {
            page.keyboard().type(words, new TypeOptions().setDelay(betweenLetters.toMillis()));
            return true;
        });
    }

    /** Where this person is, as a path of the house. */
    String path() {
        return sees(page -> page.url().substring(home.length()));
    }

    /** The text as it stands on the screen, paragraphs in lines of their own. */
    String reads() {
        return sees(page -> (String) page.evaluate("() => document.querySelector('draft-editor').text"));
    }

    /** The connection word as it stands on the screen. */
    String word() {
        return sees(page -> page.locator(".draft-status").innerText());
    }

    void seesWord(String word) {
        does(page -> assertThat(page.locator(".draft-status")).hasText(word, patient()));
    }

    void seesWord(Pattern word) {
        does(page -> assertThat(page.locator(".draft-status")).hasText(word, patient()));
    }

    void seesText(String text) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> Assertions.assertThat(reads()).isEqualTo(text));
    }

    /** The connection word stays as it is. */
    void keepsSaying(String word, Duration time) {
        Awaitility.await()
                .during(time)
                .atMost(time.multipliedBy(2))
                .untilAsserted(() -> Assertions.assertThat(word()).isEqualTo(word));
    }

    /** Somewhere on the page stands a sentence with these words. */
    void isTold(Duration within, String words) {
        does(page -> assertThat(page.getByText(words).locator("visible=true").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(within.toMillis())));
    }

    void seesHere(Duration within, String... people) {
        Awaitility.await()
                .atMost(within)
                .untilAsserted(() -> Assertions.assertThat(here()).containsExactlyInAnyOrder(people));
    }

    void keepsSeeingHere(Duration time, String... people) {
        Awaitility.await()
                .during(time)
                .atMost(time.multipliedBy(2))
                .untilAsserted(() -> Assertions.assertThat(here()).containsExactlyInAnyOrder(people));
    }

    /** Asked all at once: whoever leaves between two questions would be waited for. */
    @SuppressWarnings("unchecked")
    private List<String> here() {
        return sees(page -> (List<String>) page.locator("presence-bar vaadin-avatar")
                .evaluateAll("avatars => avatars.map(avatar => avatar.name).filter(name => name)"));
    }

    <T> T sees(Function<Page, T> look) {
        return desk.does(() -> {
            try {
                return look.apply(page);
            } catch (AssertionError | PlaywrightException e) {
                Album.keep(page, "trouble-" + home.substring(home.lastIndexOf(':') + 1) + "-" + System.nanoTime());
                throw e;
            }
        });
    }

    void does(Consumer<Page> work) {
        sees(page -> {
            work.accept(page);
            return true;
        });
    }

    /** Opens another tab of the same browser and turns to it. */
    Page opensATab() {
        return sees(before -> page = context.newPage());
    }

    void turnsTo(Page tab) {
        does(before -> page = tab);
    }

    Page tab() {
        return page;
    }

    Witness witness() {
        return witness;
    }

    BrowserContext context() {
        return context;
    }

    /** The browser process dies without a word. */
    void crashes() {
        gone = true;
        desk.breakDown();
    }

    @Override
    public void close() {
        if (!gone) {
            desk.does(() -> {
                context.close();
                return true;
            });
            desk.free();
        }
    }

    /** Clicks, and lifts the hand to the keyboard: within 20 ms after a click the editor still settles where the caret is. */
    private static void turnsToTheText(Page page) {
        text(page).click();
        page.waitForTimeout(100);
    }

    static Locator text(Page page) {
        return page.locator("draft-editor [role=textbox]");
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .first();
    }

    private static LocatorAssertions.HasTextOptions patient() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE.toMillis());
    }
}
