package org.commonground.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartOursJourneyTests {

    private Server server;
    private Person founder;

    @BeforeEach
    void followsTheLinkOnTheConsole() {
        Desk.browserOrSkip();
        server = Server.fresh();
        founder = Person.at(server.address());
        founder.opens(server.setUpPath());
    }

    @AfterEach
    void leave() {
        if (founder != null) {
            founder.close();
            server.close();
        }
    }

    @Test
    void startsACoalitionKeepsWhatWasTypedAndSignsIn() {
        founder.does(page -> {
            Person.button(page, "Start ours").click();
            Person.field(page, "Name of the collaborative").fill("River Valley Coalition");
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Coalition"))
                    .check();
            Person.field(page, "The name others see").fill("Imani Brooks");
            Person.field(page, "Sign-in name").fill("imani brooks");
            Person.field(page, "Password").fill("short");
            Person.button(page, "Start").click();

            assertThat(page.getByText("Use letters, digits and . _ - @ + only, without spaces.")
                            .first())
                    .isVisible();
            assertThat(Person.field(page, "Name of the collaborative")).hasValue("River Valley Coalition");

            Person.field(page, "Sign-in name").fill("imani.brooks");
            Person.button(page, "Start").click();
            assertThat(page.getByText("A password has at least 8 characters.")).isVisible();
            assertThat(Person.field(page, "The name others see")).hasValue("Imani Brooks");
            Album.keep(page, "start-ours");

            Person.field(page, "Password").fill("the river is wide today");
            Person.button(page, "Start").click();
            assertThat(page).hasURL(Pattern.compile(".*/login"));
            Album.keep(page, "start-ours-ready");
        });

        founder.signsIn("imani.brooks", "the river is wide today");

        founder.does(page -> {
            assertThat(page.getByText("Welcome, Imani Brooks.")).isVisible();
            assertThat(page.getByText("River Valley Coalition").first()).isVisible();
            Album.keep(page, "start-ours-home");
        });
        founder.comesTo(founder.begins("First thoughts"));
        founder.opens("/setup/once-more");
        founder.isTold(Duration.ofSeconds(5), "This installation is set up already");
        founder.witness().heardNoComplaint();
        founder.witness().sawNothingFromAbroad();
    }
}
