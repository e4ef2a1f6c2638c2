package org.commonground.membership.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import java.time.LocalDate;
import java.util.Optional;
import org.commonground.membership.Capacity;
import org.commonground.membership.Language;
import org.commonground.membership.Name;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Profile;
import org.commonground.membership.Role;
import org.commonground.membership.SeatId;
import org.commonground.membership.Sector;
import org.commonground.membership.Term;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.commonground.window.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class MembersViewTests {

    private static final LocalDate SOMEDAY = LocalDate.of(2099, 5, 31);

    @Autowired
    ApplicationContext product;

    private Household household;
    private PersonId ada;
    private PersonId ben;
    private OrganisationId clinic;
    private Window cora;

    @BeforeEach
    void settle() {
        household = Household.founded(product);
        ada = household.joined("Ada");
        ben = household.joined("Ben");
        clinic = household.organisation("Harbor Clinic", Sector.HEALTH);
        household.organisation("Open Door", Sector.HOUSING);
        household.sits(ada, clinic, Capacity.REPRESENTATIVE, SOMEDAY);
        household.sits(ben, clinic, Capacity.ALTERNATE, SOMEDAY);
        cora = household.cora().opens("members");
    }

    @AfterEach
    void leave() {
        cora.close();
    }

    @Test
    void listsOrganisationsWithThoseWhoSpeakForThem() {
        cora.sees("2 organizations, 3 people", "Harbor Clinic", "Ada", "Representative · until May 31, 2099");
        cora.sees("Open Door", "Nobody speaks for this organization yet.", "Without a seat", "Cora");
    }

    @Test
    void addsAPerson() {
        cora.presses("Add person")
                .enters("Name they go by", "Dora")
                .enters("How to reach them", "555 0100")
                .presses("Add person");

        cora.sees("Dora", "not invited yet", "4 people");
    }

    @Test
    void addsOnceWhatIsAskedForTwice() {
        cora.presses("Add person").enters("Name they go by", "Dora").pressesTwice("Add person");
        cora.presses("Add organization")
                .enters("Name of the organization", "Night Line")
                .picks("Sector", "Health")
                .pressesTwice("Add organization");

        cora.sees("3 organizations, 4 people", "Dora", "Night Line").doesNotSee("is already there");
    }

    @Test
    void asksNothingOverTheNextPage() {
        cora.presses("Add person").sees("How to reach them");

        cora.opens("meetings").doesNotSee("How to reach them");
    }

    @Test
    void saysAtTheFieldWhatCannotBeAndKeepsWhatWasTyped() {
        cora.presses("Add person").enters("How to reach them", "5".repeat(201)).presses("Add person");
        assertThat(cora.complaintAt("Name they go by")).isEqualTo("Enter a name.");

        cora.enters("Name they go by", "Dora").presses("Add person");
        assertThat(cora.complaintAt("How to reach them")).isEqualTo("This can have at most 200 characters.");
        assertThat(cora.complaintAt("Name they go by")).isEmpty();
        assertThat(cora.valueOf("Name they go by")).isEqualTo("Dora");
    }

    @Test
    void correctsWhatWasEnteredOfSomebodyWhoHasNotJoined() {
        household.invited("Dorra");
        cora.opens("").opens("members");

        cora.takes("Change details", "More for Dorra")
                .enters("Name they go by", "Dora")
                .presses("Save");

        cora.sees("Dora").doesNotSee("Dorra");
    }

    @Test
    void leavesTheNameOfWhoeverHasJoinedToThemselves() {
        cora.takes("Change details", "More for Ada");

        assertThatThrownBy(() -> cora.enters("Name they go by", "Adela")).hasMessageContaining("read-only");
        cora.sees("This person chooses their display name themselves");
    }

    @Test
    void addsAnOrganisationOnceItHasANameOfItsOwnAndASector() {
        cora.presses("Add organization")
                .enters("Name of the organization", "harbor clinic")
                .presses("Add organization");
        assertThat(cora.complaintAt("Sector")).isEqualTo("Choose a sector.");

        cora.picks("Sector", "Schools").presses("Add organization");
        assertThat(cora.complaintAt("Name of the organization"))
                .isEqualTo("An organization with this name is already there.");

        cora.enters("Name of the organization", "Harbor School").presses("Add organization");
        cora.sees("Harbor School", "3 organizations");
    }

    @Test
    void changesAnOrganisation() {
        cora.takes("Change organization", "More for Harbor Clinic")
                .enters("Name of the organization", "Harbor Hospital")
                .picks("Tier", "Core team")
                .presses("Change organization");

        cora.sees("Harbor Hospital", "Core team").doesNotSee("Harbor Clinic");
    }

    @Test
    void givesASeatToSomebodyWithoutOne() {
        cora.takes("Give a seat", "More for Open Door").presses("Give the seat");
        assertThat(cora.complaintAt("Who takes it")).isEqualTo("Choose a person.");

        cora.picks("Who takes it", "Cora").presses("Give the seat");
        cora.sees("Representative · Coordinator").doesNotSee("Without a seat");
    }

    @Test
    void changesATermAndRefusesOneThatEndsBeforeItBegan() {
        cora.takes("Change the term", "More for Ada")
                .enters("Sent until", LocalDate.of(2020, 1, 1))
                .presses("Save");
        assertThat(cora.complaintAt("Sent until")).isEqualTo("A seat cannot end before it starts.");
        assertThat(cora.valueOf("Sent until")).isEqualTo(LocalDate.of(2020, 1, 1));

        cora.enters("Sent until", LocalDate.of(2031, 1, 1)).presses("Save");
        cora.sees("Representative · until January 1, 2031");
    }

    @Test
    void saysWhoseTermIsOver() {
        household.seats().extend(seatOf(ada), Optional.of(LocalDate.of(2026, 4, 1)), household.coordinator());

        household.cora().opens("members").sees("Term over since April 1, 2026");
    }

    @Test
    void endsASeatAndKeepsItInTheHistory() {
        cora.takes("End the seat", "More for Ada").confirms();

        cora.sees("Nobody speaks for this organization yet.", "Without a seat\nAda");
        cora.takes("Who has spoken for it", "More for Harbor Clinic").sees("Ada, Representative, March 1, 2026 to ");
    }

    @Test
    void handsASeatOverToTheAlternate() {
        cora.takes("Hand the seat over", "More for Ada");
        assertThat(((Profile) cora.valueOf("Who takes over")).displayName()).isEqualTo("Ben");

        cora.presses("Hand the seat over");
        cora.sees("Ben\nRepresentative", "Without a seat\nAda");
    }

    @Test
    void putsAnOrganisationAwayAndBringsItBack() {
        cora.takes("Remove organization", "More for Open Door");
        cora.sees("Open Door was removed.", "1 organization");

        cora.presses("Show former members").sees("Organizations\nOpen Door").presses("Bring back");
        cora.sees("Open Door takes part again.", "2 organizations", "Nobody has left");
    }

    @Test
    void endsAMembershipAndTakesTheMemberBack() {
        cora.takes("End membership", "More for Ben").confirms();
        cora.sees("2 people");

        cora.presses("Show former members").sees("People\nBen").presses("Bring back");
        cora.sees("3 people", "not invited yet");
    }

    @Test
    void refusesToBeLeftWithoutACoordinator() {
        assertThatThrownBy(() -> cora.takes("Coordinator", "More for Cora")).hasMessageContaining("LAST_COORDINATOR");
        cora.sees("Coordinator");
    }

    @Test
    void makesALinkThatIsShownOnce() {
        household.invited("Dora");
        cora.opens("").opens("members");

        cora.takes("Make an invitation link", "More for Dora").presses("Make the link");
        assertThat((String) cora.valueOf("One-time link")).contains("/join/");
        assertThat(cora.canPress("Make the link")).isFalse();
        cora.presses("Close").sees("invited").doesNotSee("/join/");
    }

    @Test
    void saysWhenNothingIsFoundAndClearsTheFilter() {
        cora.enters("Find a person or organization", "ben").sees("Harbor Clinic", "1 of 2 organizations");
        cora.doesNotSee("Open Door");

        cora.enters("Find a person or organization", "nobody at all").sees("Nobody and no organization here");
        cora.presses("Clear the filter").sees("Open Door", "2 organizations");
        assertThat(cora.valueOf("Find a person or organization")).isEqualTo("");
    }

    @Test
    void showsWhatOthersChangeAndLeavesTheOpenFormAlone() {
        var card = LocatorJ._find(OrganisationCard.class).getFirst();
        cora.takes("Change organization", "More for Harbor Clinic").enters("Name of the organization", "Half typed");

        household.organisation("Night Shelter", Sector.HOUSING);

        cora.sees("Night Shelter");
        assertThat(cora.valueOf("Name of the organization")).isEqualTo("Half typed");
        assertThat(LocatorJ._find(OrganisationCard.class)).first().isSameAs(card);
    }

    @Test
    void givesMembersTheListAndTheHistoryAlone() {
        onlyReads(household.windowOf(ada));
    }

    @Test
    void givesObserversTheListAndTheHistoryAlone() {
        onlyReads(household.windowOf(household.joined("Olga", Role.OBSERVER)));
    }

    @Test
    void speaksSpanish() {
        var pilar = household.joined("Pilar");
        household.members().choose(new Name("Pilar"), Language.ES, household.member(pilar));

        household.windowOf(pilar).opens("members").sees("Representante · hasta el 31 de mayo de 2099");
    }

    private static void onlyReads(Window window) {
        window.opens("members").sees("Harbor Clinic", "Ada");
        assertThat(window.canPress("Add person")).isFalse();
        assertThat(window.canPress("Add organization")).isFalse();
        assertThat(window.canPress("Show former members")).isFalse();
        assertThat(window.offers("More for Harbor Clinic")).containsExactly("Who has spoken for it");
        assertThat(window.menus()).noneMatch("More for Ada"::equals);
    }

    private SeatId seatOf(PersonId person) {
        return household.seats().held(household.coordinator()).stream()
                .filter(term -> term.person().equals(person))
                .map(Term::seat)
                .findFirst()
                .orElseThrow();
    }
}
