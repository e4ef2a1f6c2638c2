package org.commonground.structure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.commonground.membership.Sector;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.commonground.window.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class StructureViewTests {

    @Autowired
    ApplicationContext product;

    private Household household;
    private Window cora;

    @BeforeEach
    void settle() {
        household = Household.founded(product);
        household.organisation("Harbor Clinic", Sector.HEALTH);
        household.organisation("Open Door", Sector.HOUSING);
        cora = household.cora().opens("structure");
    }

    @AfterEach
    void leave() {
        cora.close();
    }

    @Test
    void hasAPlenaryFromTheBeginningInWhichEverybodySits() {
        cora.sees("1 body", "Plenary", "All 2 organizations sit here, one vote each.");
    }

    @Test
    void foundsACommitteeAndSeatsOrganisations() {
        cora.presses("Found a body")
                .enters("Name", "Training committee")
                .enters("What it is for", "Trainings for members, four a year.")
                .presses("Found a body");
        cora.sees("2 bodies", "Training committee", "Committee", "No organization sits here yet.");

        cora.pressesNamed("Who sits in Training committee");
        cora.enters("Organizations that sit in it", Set.of(household.named("Open Door")))
                .presses("Keep these seats");

        cora.sees("1 organization: Open Door");
    }

    @Test
    void saysAtTheNameThatAnotherBodyHasIt() {
        cora.presses("Found a body").enters("Name", "plenary").presses("Found a body");

        assertThat(cora.complaintAt("Name")).isEqualTo("Another body has this name. Choose one that tells them apart.");
        assertThat(cora.valueOf("Name")).isEqualTo("plenary");
    }

    @Test
    void dissolvesACommitteeAndBringsItBack() {
        cora.presses("Found a body").enters("Name", "Training").presses("Found a body");
        cora.sees("Training").pressesNamed("Dissolve Training");
        cora.sees("Dissolved", "1 body").presses("Bring back");
        cora.sees("2 bodies").doesNotSee("Dissolved");
    }

    @Test
    void offersMembersNothingToChange() {
        var ada = household.joined("Ada");
        cora.close();
        cora = household.windowOf(ada).opens("structure");

        cora.sees("Plenary");
        assertThat(cora.canPress("Found a body")).isFalse();
        assertThat(cora.canPress("Change")).isFalse();
    }
}
