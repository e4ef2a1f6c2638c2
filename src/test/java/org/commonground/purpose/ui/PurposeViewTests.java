package org.commonground.purpose.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import org.commonground.membership.Role;
import org.commonground.purpose.Matter;
import org.commonground.purpose.WordingId;
import org.commonground.purpose.WordingName;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.commonground.window.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class PurposeViewTests {

    @Autowired
    ApplicationContext product;

    private Household household;
    private Window cora;

    @BeforeEach
    void comeIn() {
        household = Household.founded(product);
        cora = household.cora().opens("purpose");
    }

    @AfterEach
    void leave() {
        cora.close();
    }

    @Test
    void tellsNewcomersWhatToDoAndShowsExamples() {
        cora.sees("No vision yet.", "No mission yet.", "Examples to learn from", "Guidance: ");
    }

    @Test
    void beginsAWordingAndOpensIt() {
        cora.presses("Add a vision wording")
                .enters("Name of this wording", "Of the founders")
                .presses("Start writing");

        assertThat(cora.path()).startsWith("purpose/");
        cora.sees("Of the founders", "Being written. Every member can write in it.");
    }

    @Test
    void refusesAWordingWithoutANameAtTheField() {
        cora.presses("Add a vision wording")
                .enters("Name of this wording", "  ")
                .presses("Start writing");

        assertThat(cora.complaintAt("Name of this wording")).isEqualTo("Give the wording a name.");
        assertThat(household.wordings().of(Matter.VISION, household.coordinator()))
                .isEmpty();
    }

    @Test
    void showsEachWordingWithItsFirstWords() {
        begin("Of the founders", "Nobody is for sale.");

        cora.sees("Of the founders", "Nobody is for sale.", "4 words", "1 wording")
                .doesNotSee("No vision yet.");
    }

    @Test
    void keepsTheCardOfAWordingThatOthersChange() {
        var wording = begin("Of the founders", "Nobody is for sale.");
        cora.sees("Of the founders");
        var card = LocatorJ._get(WordingCard.class);

        household.wordings().rename(wording, new WordingName("Of us all"), household.coordinator());

        cora.sees("Of us all").doesNotSee("Of the founders");
        assertThat(LocatorJ._get(WordingCard.class)).isSameAs(card);
    }

    @Test
    void hidesWhatWasPutAwayUntilItIsAskedFor() {
        var wording = begin("Of the founders", "Nobody is for sale.");
        household.wordings().archive(wording, household.coordinator());
        cora.sees("Show those put away (1)").doesNotSee("Of the founders");

        cora.enters("Show those put away (1)", true).sees("Of the founders", "Put away");
    }

    @Test
    void offersObserversNothingToBegin() {
        var olga = household.windowOf(household.joined("Olga", Role.OBSERVER)).opens("purpose");

        olga.sees("No vision yet.");
        assertThat(olga.canPress("Add a vision wording")).isFalse();
    }

    private WordingId begin(String name, String text) {
        return household
                .wordings()
                .begin(Matter.VISION, new WordingName(name), text, household.coordinator())
                .id();
    }
}
