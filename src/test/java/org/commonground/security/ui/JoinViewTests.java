package org.commonground.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonground.membership.PersonId;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.commonground.window.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class JoinViewTests {

    @Autowired
    ApplicationContext product;

    private Household household;
    private PersonId dora;
    private String link;
    private Window window;

    @BeforeEach
    void invite() {
        household = Household.founded(product);
        dora = household.invited("Dora");
        link = "join/" + household.linkFor(dora);
        window = household.somebody();
    }

    @AfterEach
    void leave() {
        window.close();
    }

    @Test
    void joinsUnderANameOfOnesOwn() {
        window.opens(link).sees("Join River Valley");
        assertThat(window.valueOf("The name others see")).isEqualTo("Dora");

        window.enters("The name others see", "D. of the harbor")
                .enters("Sign-in name", "dora")
                .enters("Password", "seven herons on a wall")
                .presses("Join");

        assertThat(window.path()).isEqualTo("login");
        assertThat(household.member(dora).displayName()).isEqualTo("D. of the harbor");
    }

    @Test
    void refusesAWeakPasswordAtItsFieldAndLeavesTheLinkGood() {
        window.opens(link)
                .enters("Sign-in name", "dora")
                .enters("Password", "12345678")
                .presses("Join");
        assertThat(window.complaintAt("Password")).startsWith("This password is among the first that anybody tries.");
        assertThat(window.valueOf("Sign-in name")).isEqualTo("dora");

        window.enters("Password", "seven herons on a wall").presses("Join");
        assertThat(window.path()).isEqualTo("login");
    }

    @Test
    void refusesASignInNameThatIsTaken() {
        window.opens(link)
                .enters("Sign-in name", "dora")
                .enters("Password", "seven herons on a wall")
                .presses("Join");
        var other = household.somebody().opens("join/" + household.linkFor(household.invited("Doreen")));

        other.enters("Sign-in name", "Dora")
                .enters("Password", "seven herons on a wall")
                .presses("Join");

        assertThat(other.complaintAt("Sign-in name")).isEqualTo("This sign-in name is taken. Add something to it.");
    }

    @Test
    void opensOnce() {
        window.opens(link)
                .enters("Sign-in name", "dora")
                .enters("Password", "seven herons on a wall")
                .presses("Join");

        window.opens("").opens(link).sees("This link does not work", "has been used already");
    }

    @Test
    void saysThatANewerLinkWasMade() {
        household.linkFor(dora);

        window.opens(link).sees("A newer invitation link was made for you");
    }

    @Test
    void doesNotKnowALinkThatWasCutShort() {
        window.opens(link.substring(0, link.length() - 3)).sees("is not complete or not one of ours");
    }
}
