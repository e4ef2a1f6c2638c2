package org.commonground.purpose.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import org.commonground.draft.ui.DraftEditor;
import org.commonground.live.ui.PresenceBar;
import org.commonground.membership.Role;
import org.commonground.purpose.Matter;
import org.commonground.purpose.Standing;
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
class WordingViewTests {

    @Autowired
    ApplicationContext product;

    private Household household;
    private WordingId wording;
    private Window cora;

    @BeforeEach
    void comeIn() {
        household = Household.founded(product);
        wording = household
                .wordings()
                .begin(
                        Matter.VISION,
                        new WordingName("Of the founders"),
                        "Nobody is for sale.",
                        household.coordinator())
                .id();
        cora = household.cora().opens(address());
    }

    @AfterEach
    void leave() {
        cora.close();
    }

    @Test
    void renames() {
        cora.presses("Rename").enters("Name of this wording", "Of us all").presses("Rename");

        cora.sees("Of us all").doesNotSee("Of the founders");
    }

    @Test
    void refusesANameThatIsTooLongAndKeepsIt() {
        var tooLong = "n".repeat(121);
        cora.presses("Rename").enters("Name of this wording", tooLong).presses("Rename");

        assertThat(cora.complaintAt("Name of this wording")).isEqualTo("A name can have at most 120 characters.");
        assertThat(cora.valueOf("Name of this wording")).isEqualTo(tooLong);
    }

    @Test
    void goesFromDraftThroughReviewToAdoptedAndIsFrozenThen() {
        cora.presses("Ask members to review").sees("In review", "Members are asked to read it.");
        assertThat(readOnly()).isFalse();

        cora.presses("Mark as adopted").confirms().sees("Adopted", "The text is frozen");
        assertThat(readOnly()).isTrue();
        assertThat(cora.canPress("Rename")).isFalse();

        cora.presses("Retire").confirms().sees("Retired", "Was adopted once.");
        assertThat(readOnly()).isTrue();
    }

    @Test
    void putsAwayAndUndoes() {
        cora.presses("Put away")
                .sees("“Of the founders” was put away.", "Nobody writes in it until it is brought back.");
        assertThat(readOnly()).isTrue();

        cora.presses("Undo").sees("Being written.");
        assertThat(readOnly()).isFalse();
    }

    @Test
    void bringsBack() {
        household.wordings().archive(wording, household.coordinator());

        cora.presses("Bring back").sees("Being written.");
    }

    @Test
    void startsANewWordingFromThisOne() {
        cora.presses("Start a new wording from this")
                .enters("Name of this wording", "Of us all")
                .presses("Start writing");

        assertThat(cora.path()).isNotEqualTo(address());
        cora.sees("Of us all").doesNotSee("Of the founders");
        assertThat(LocatorJ._find(PresenceBar.class)).hasSize(1);
        household.wordings().review(wording, household.coordinator());
        cora.presses("Rename").sees("Being written.").doesNotSee("Of the founders");
    }

    @Test
    void leavesAdoptingToCoordinators() {
        var ada = household.windowOf(household.joined("Ada")).opens(address());

        ada.presses("Ask members to review").sees("In review");
        assertThat(ada.canPress("Mark as adopted")).isFalse();
        assertThat(ada.canPress("Take back to draft")).isTrue();
    }

    @Test
    void letsObserversReadAlone() {
        var olga = household.windowOf(household.joined("Olga", Role.OBSERVER)).opens(address());

        olga.sees("Of the founders", "Being written.");
        assertThat(readOnly()).isTrue();
        assertThat(olga.canPress("Rename")).isFalse();
        assertThat(olga.canPress("Put away")).isFalse();
    }

    @Test
    void showsWhatOthersDoWithIt() {
        household.wordings().review(wording, household.coordinator());
        household.wordings().adopt(wording, household.coordinator());

        cora.sees("The text is frozen");
        assertThat(readOnly()).isTrue();
        assertThat(household.wordings().byId(wording, household.coordinator()))
                .hasValueSatisfying(each -> assertThat(each.standing()).isEqualTo(Standing.ADOPTED));
    }

    @Test
    void saysThatThereIsNoSuchWording() {
        cora.opens("purpose/7f0e3c52-0000-4000-8000-000000000000").sees("Page not found");
        cora.opens("purpose/nothing").sees("Page not found");
    }

    private String address() {
        return "purpose/" + wording.value();
    }

    private static boolean readOnly() {
        return LocatorJ._get(DraftEditor.class).getElement().hasAttribute("readonly");
    }
}
