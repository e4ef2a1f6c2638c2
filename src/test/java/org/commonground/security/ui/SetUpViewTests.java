package org.commonground.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.commonground.window.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class SetUpViewTests {

    @Autowired
    ApplicationContext product;

    private Window window;

    @BeforeEach
    void comeToAnEmptyHouse() {
        Household.empty(product);
        window = Window.ofSomebody(product).opens("setup/" + Household.setUpLink(product));
    }

    @AfterEach
    void leave() {
        window.close();
    }

    @Test
    void fillsTheSampleAndListsWhoToBe() {
        window.presses("Look around with a sample collaborative");

        window.sees("The sample is ready", "Passphrase for all of them", "maya.okafor", "elena.petrova");
    }

    @Test
    void startsOurs() {
        window.presses("Start ours")
                .enters("Name of the collaborative", "River Valley Coalition")
                .enters("The name others see", "Cora")
                .enters("Sign-in name", "cora")
                .enters("Password", "seven herons on a wall")
                .presses("Start");

        assertThat(window.path()).isEqualTo("login");
        assertThat(window.valueOf("Sign-in name")).isEqualTo("cora");
        window.sees("Your account is ready.");
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsTheRest() {
        window.presses("Start ours")
                .enters("Name of the collaborative", "River Valley Coalition")
                .enters("The name others see", "Cora")
                .enters("Sign-in name", "c!")
                .enters("Password", "password")
                .presses("Start");

        assertThat(window.complaintAt("Sign-in name")).isEqualTo("A sign-in name has at least 3 characters.");
        assertThat(window.valueOf("Name of the collaborative")).isEqualTo("River Valley Coalition");

        window.enters("Sign-in name", "cora").presses("Start");
        assertThat(window.complaintAt("Sign-in name")).isEmpty();
        assertThat(window.complaintAt("Password")).startsWith("This password is among the first that anybody tries.");
    }

    @Test
    void asksForTheSectorOfAnOrganisation() {
        window.presses("Start ours")
                .enters("Name of the collaborative", "River Valley Coalition")
                .enters("The name others see", "Cora")
                .enters("Sign-in name", "cora")
                .enters("Password", "seven herons on a wall")
                .enters("Your organization", "Harbor Clinic")
                .presses("Start");

        assertThat(window.complaintAt("Its sector")).isEqualTo("Choose the sector of your organization.");
    }

    @Test
    void knowsOnlyTheLinkOfThisStart() {
        window.opens("setup/another").sees("This link does not work", "Look at the console again");
    }

    @Test
    void isClosedOnceSomethingIsSetUp() {
        window.presses("Look around with a sample collaborative");

        window.opens("setup/" + Household.setUpLink(product)).sees("This installation is set up already");
    }
}
