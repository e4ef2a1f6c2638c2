package org.commonground.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonground.membership.Language;
import org.commonground.membership.Name;
import org.commonground.membership.PersonId;
import org.commonground.security.Accounts;
import org.commonground.security.SignInName;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.commonground.window.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class ProfileViewTests {

    private static final String PRESENT = "seven herons on a wall";

    @Autowired
    ApplicationContext product;

    private Household household;
    private PersonId dora;
    private Window window;

    @BeforeEach
    void comeIn() {
        household = Household.founded(product);
        var link = household.linkFor(household.invited("Dora"));
        dora = product.getBean(Accounts.class)
                .accept(link, new Name("Dora"), Language.EN, new SignInName("dora"), PRESENT);
        window = household.windowOf(dora).opens("profile");
    }

    @AfterEach
    void leave() {
        window.close();
    }

    @Test
    void letsEverybodyChooseHowTheyAreCalled() {
        window.enters("The name others see", "D. of the harbor").presses("Keep");

        assertThat(household.member(dora).displayName()).isEqualTo("D. of the harbor");
    }

    @Test
    void refusesAnEmptyNameAtItsField() {
        window.enters("The name others see", " ").presses("Keep");

        assertThat(window.complaintAt("The name others see")).isEqualTo("Enter a name.");
        assertThat(household.member(dora).displayName()).isEqualTo("Dora");
    }

    @Test
    void changesThePassword() {
        window.enters("Present password", PRESENT)
                .enters("New password", "nine geese in the fog")
                .presses("Change password");

        window.sees("Your password is changed.");
        assertThat(window.valueOf("New password")).isEqualTo("");
    }

    @Test
    void changesNoPasswordForSomebodyWhoDoesNotKnowThePresentOne() {
        window.enters("Present password", "eight herons on a wall")
                .enters("New password", "nine geese in the fog")
                .presses("Change password");

        assertThat(window.complaintAt("Present password")).isEqualTo("This is not your present password.");
        assertThat(window.valueOf("New password")).isEqualTo("nine geese in the fog");
    }
}
