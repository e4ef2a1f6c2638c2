package org.commonground.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every page owes everybody: room on a phone and on a wide screen, light and dark, no barrier, nothing from elsewhere. */
class EveryPageJourneyTests {

    private static final int WIDE = 1440;
    private static final int PHONE = 360;

    private House house;

    @BeforeEach
    void enter() {
        house = House.shared();
    }

    @Test
    void pagesBeforeTheDoorAreOpenToEverybody() {
        try (var somebody = house.somebody()) {
            isGood(somebody, Map.of("login", "/login", "join", "/join/of-long-ago", "set-up", "/setup/of-long-ago"));
        }
    }

    @Test
    void pagesOfTheHouseAreOpenToEverybody() {
        try (var ada = house.person(House.COORDINATOR)) {
            var wording = ada.begins(house.newName());
            var meeting = ada.follows("/meetings", "Monthly plenary");
            isGood(
                    ada,
                    Map.ofEntries(
                            Map.entry("home", "/"),
                            Map.entry("purpose", "/purpose"),
                            Map.entry("wording", wording),
                            Map.entry("meetings", "/meetings"),
                            Map.entry("meeting", meeting),
                            Map.entry("room", meeting + "/room"),
                            Map.entry("minutes", meeting + "/minutes"),
                            Map.entry("decisions", "/decisions"),
                            Map.entry("display", "/display"),
                            Map.entry("actions", "/actions"),
                            Map.entry("structure", "/structure"),
                            Map.entry("members", "/members"),
                            Map.entry("profile", "/profile"),
                            Map.entry("not-found", "/no/such/page")));
        }
    }

    @Test
    void pagesThatArePutOnPaperLoseNoWord() {
        try (var ada = house.person(House.COORDINATOR)) {
            var meeting = ada.follows("/meetings", "Monthly plenary");
            for (var path : List.of(meeting, meeting + "/minutes", "/members", "/decisions", "/actions")) {
                ada.opens(path);
                ada.does(page -> {
                    settle(page);
                    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                    assertThat(page.locator("h1").first().isVisible()).isTrue();
                    assertThat(printed(page)).as(path).contains(readOnPaper(page));
                });
            }
        }
    }

    /** The words that the page shows once nothing is left that can only be pressed. */
    private static String[] readOnPaper(Page page) {
        var words = words(page.locator("[role=main]").innerText());
        assertThat(words).hasSizeGreaterThan(10);
        return words;
    }

    private static String[] printed(Page page) {
        try (var paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
            assertThat(new PDFTextStripper().getText(paper)).doesNotContain("Harbor County Task Force");
            return words(new PDFTextStripper().getText(paper));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without hyphens and ends of lines, where paper breaks words. */
    private static String[] words(String text) {
        return Pattern.compile("[\\p{L}\\p{N}]{3,}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toArray(String[]::new);
    }

    @Test
    void anAddressWithNothingBehindItSaysSoAndLeadsHome() {
        try (var ada = house.person(House.MEMBER)) {
            ada.opens("/no/such/page");
            ada.isTold(Duration.ofSeconds(5), "There is nothing at this address.");

            ada.does(page -> page.getByText("Go to the home page").click());

            ada.isTold(Duration.ofSeconds(5), "Welcome, Tom Field.");
            assertThat(ada.path()).isEqualTo("/");
        }
    }

    private static void isGood(Person person, Map<String, String> pages) {
        var good = new SoftAssertions();
        pages.forEach((name, path) -> {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (var width : List.of(WIDE, PHONE)) {
                    person.does(page -> {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        page.setViewportSize(width, 800);
                    });
                    person.opens(path);
                    person.does(page -> {
                        settle(page);
                        var where = name + "-" + scheme.name().toLowerCase() + "-" + width;
                        Album.keep(page, where);
                        good.assertThat(sideways(page))
                                .as("scrolls sideways: %s", where)
                                .isZero();
                        good.assertThat(faults(page)).as("barriers: %s", where).isEmpty();
                    });
                }
            }
        });
        good.assertAll();
        person.witness().sawNothingFromAbroad();
        person.witness().heardNoComplaint();
    }

    private static void settle(Page page) {
        page.locator("h1").first().waitFor();
        page.waitForFunction("() => !document.querySelector('vaadin-connection-indicator[loading]')");
        page.waitForTimeout(300);
    }

    private static int sideways(Page page) {
        return (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                .exclude("vaadin-connection-indicator").analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }
}
