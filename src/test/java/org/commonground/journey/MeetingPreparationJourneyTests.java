package org.commonground.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people prepare a meeting at once: they see what the other is at, and bring papers that can be fetched again. */
class MeetingPreparationJourneyTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String FORM = """
            async megabytes => {
              const form = new FormData();
              form.append("file", new File([new Uint8Array(megabytes << 20).fill(97)], `By a form ${megabytes}.txt`, { type: "text/plain" }));
              const answer = await fetch(document.querySelector("vaadin-upload").target, { method: "POST", body: form });
              return answer.ok ? String(answer.status) : answer.status + (await answer.text());
            }
            """;

    @TempDir
    Path folder;

    private House house;
    private Person maya;
    private Person rosa;

    @BeforeEach
    void enter() {
        house = House.shared();
        maya = house.person(House.COORDINATOR);
        rosa = house.person(House.CHAIR);
    }

    @AfterEach
    void leave() {
        maya.close();
        rosa.close();
    }

    @Test
    void twoPeopleSeeWhatTheOtherIsChangingAndBringPapers() {
        maya.opens("/meetings");
        maya.does(page -> page.getByText("Monthly plenary").first().click());
        maya.isTold(SOON, "Mission statement: adopt");
        var path = maya.path();
        rosa.opens(path);
        rosa.isTold(SOON, "Mission statement: adopt");

        take(rosa, "Edit");
        rosa.isTold(SOON, "Content note");
        maya.isTold(SOON, "Rosa Delgado is changing this");
        isGood(maya, "prepare-changing");
        isGood(rosa, "prepare-item");
        take(maya, "Edit");
        maya.isTold(SOON, "Rosa Delgado is here");
        isGood(maya, "prepare-item-of-two");
        rosa.isTold(SOON, "Maya Okafor is here");
        maya.does(page -> Person.button(page, "Cancel").click());
        rosa.does(page -> Person.button(page, "Cancel").click());
        maya.does(page -> assertThat(page.locator(".changed-now")).hasCount(0));

        take(maya, "Papers");
        maya.does(page -> {
            page.locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(
                            "page.txt",
                            "text/plain",
                            "<!DOCTYPE html><html><script>1</script></html>".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("cannot be added")))
                    .isVisible();
            page.locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(
                            "Map.csv", "text/csv", "name;county\nShelter;Harbor\n".getBytes(StandardCharsets.UTF_8)));
        });
        rosa.isTold(SOON, "Map.csv");
        isGood(maya, "prepare-papers");
        maya.does(page -> Person.button(page, "Close").click());
        rosa.does(page -> {
            var file = page.waitForDownload(() -> page.getByText("Map.csv").click());
            Assertions.assertThat(file.suggestedFilename()).isEqualTo("Map.csv");
            try {
                Assertions.assertThat(Files.readString(file.path())).isEqualTo("name;county\nShelter;Harbor\n");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        isGood(maya, "prepare");

        maya.opens("/meetings");
        maya.does(page -> Person.button(page, "Plan a meeting").click());
        maya.isTold(SOON, "Repeats");
        isGood(maya, "prepare-plan");
        maya.witness().heardNoComplaint();
    }

    /** Vaadin's own way and a plain form, and one that is larger than the server takes. */
    @Test
    void filesOfTwentyMegabytesComeByEveryRoad() throws IOException {
        maya.opens("/meetings");
        maya.does(page -> page.getByText("Monthly plenary").first().click());
        maya.isTold(SOON, "Mission statement: adopt");
        take(maya, "Papers");
        var large = Files.write(
                folder.resolve("By Vaadin.txt"), "a".repeat(20 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII));

        maya.does(page -> page.locator("vaadin-upload input[type=file]").setInputFiles(large));
        maya.isTold(Duration.ofSeconds(60), "By Vaadin.txt");

        maya.does(page -> Assertions.assertThat(page.evaluate(FORM, 20)).isEqualTo("200"));
        maya.isTold(SOON, "By a form 20.txt");
        maya.does(page -> Assertions.assertThat((String) page.evaluate(FORM, 23))
                .startsWith("413")
                .contains("Too large")
                .contains("porch"));

        for (var name : List.of("By Vaadin.txt", "By a form 20.txt")) {
            maya.does(page -> page.getByRole(AriaRole.BUTTON, named("Take " + name + " away"))
                    .click());
        }
    }

    private static void take(Person person, String deed) {
        person.does(page -> {
            page.getByRole(AriaRole.MENUITEM, named("More about Mission statement: adopt"))
                    .click();
            page.getByRole(AriaRole.MENUITEM, named(deed)).click();
        });
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void isGood(Person person, String name) {
        person.does(page -> {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (var width : List.of(1280, 390)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    page.setViewportSize(width, 844);
                    page.waitForTimeout(500);
                    Album.keep(page, name + "-" + scheme.name().toLowerCase() + "-" + width);
                    Assertions.assertThat(
                                    (Integer)
                                            page.evaluate(
                                                    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .as("scrolls sideways: %s %s", name, width)
                            .isZero();
                    Assertions.assertThat(new AxeBuilder(page)
                                    .exclude("vaadin-connection-indicator").analyze().getViolations().stream()
                                            .map(rule -> rule.getId() + " "
                                                    + rule.getNodes().stream()
                                                            .map(node -> node.getHtml())
                                                            .toList()))
                            .as("barriers: %s %s %s", name, scheme, width)
                            .isEmpty();
                }
            }
            page.setViewportSize(1280, 844);
        });
    }
}
