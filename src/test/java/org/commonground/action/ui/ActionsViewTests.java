package org.commonground.action.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonground.action.Action;
import org.commonground.action.ActionId;
import org.commonground.action.ActionStatus;
import org.commonground.action.Actions;
import org.commonground.action.NewAction;
import org.commonground.membership.Capacity;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.membership.Sector;
import org.commonground.shell.WallClock;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.commonground.window.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class ActionsViewTests {

    private static final String OPEN = "actions/open";
    private static final String DONE = "actions/done";

    @Autowired
    ApplicationContext product;

    @Autowired
    Actions actions;

    @Autowired
    WallClock wall;

    private Household household;
    private PersonId maria;
    private PersonId tom;
    private Window window;

    @BeforeEach
    void gather() {
        household = Household.founded(product);
        maria = household.joined("Maria", Role.MEMBER);
        tom = household.joined("Tom", Role.MEMBER);
        household.sits(
                maria,
                household.organisation("Shelter Network", Sector.HOUSING),
                Capacity.REPRESENTATIVE,
                LocalDate.of(2035, 1, 1));
        window = household.cora().opens("actions");
    }

    @AfterEach
    void leave() {
        window.close();
    }

    private void comesIn(PersonId person) {
        window.close();
        window = household.windowOf(person).opens("actions");
    }

    private void turnsTo(String part) {
        window.opens(part);
    }

    private ActionId noted(String what, Optional<PersonId> owner, Optional<Integer> days) {
        return actions.note(
                new NewAction(
                        UUID.randomUUID(),
                        what,
                        owner,
                        Optional.empty(),
                        days.map(wall.today()::plusDays),
                        Optional.empty()),
                household.coordinator());
    }

    private ActionId marias(String what, int days) {
        return noted(what, Optional.of(maria), Optional.of(days));
    }

    private Action read(ActionId action) {
        return actions.byId(action, household.coordinator()).orElseThrow();
    }

    @Test
    void saysWhatThePageIsForWhileThereIsNothing() {
        window.sees("Nothing is open.", "Nothing is asked of you.");
        turnsTo(OPEN);
        window.sees("What is agreed in a meeting appears here");
        turnsTo(DONE);
        window.sees("Nothing is done yet.");
    }

    @Test
    void notesAnActionForOnePersonByADay() {
        window.presses("Note an action")
                .enters("What is to be done", "Send bed figures")
                .picks("Who sees to it", "Maria · Shelter Network")
                .enters("Due", wall.today().plusDays(1))
                .presses("Note it");
        turnsTo(OPEN);

        window.sees("Send bed figures", "Maria · Shelter Network", "tomorrow", "not accepted yet", "1 action is open");
        assertThat(actions.of(maria, household.coordinator())).hasSize(1);
    }

    @Test
    void saysAtTheFieldThatItDoesNotSayWhat() {
        window.presses("Note an action").enters("What is to be done", "  ").presses("Note it");

        assertThat(window.complaintAt("What is to be done")).isEqualTo("Say what is to be done.");
        assertThat(actions.open(household.coordinator())).isEmpty();
    }

    @Test
    void notesForMembersTheirOwnActionsAlone() {
        comesIn(tom);
        window.presses("Note an action").enters("What is to be done", "Call the schools");
        assertThat(window.reads()).contains("It will be yours.");

        window.presses("Note it").sees("Yours (1)", "Call the schools").doesNotSee("not accepted yet");
        assertThat(actions.of(tom, household.coordinator())).hasSize(1);
    }

    @Test
    void asksTheOwnerWhoAccepts() {
        marias("Send bed figures", 3);
        comesIn(maria);
        window.sees("Asked of you (1)", "Send bed figures").doesNotSee("Yours");

        window.presses("Accept").sees("Yours (1)").doesNotSee("Asked of you", "not accepted yet");
    }

    @Test
    void takesAnotherDayFromTheOwnerToWhoeverKeepsTheRecord() {
        var action = marias("Send bed figures", 3);
        comesIn(maria);
        window.presses("Propose another date")
                .enters("Which day you can promise", wall.today().plusDays(10))
                .enters("Why", "The count is on Monday.")
                .presses("Propose it")
                .sees("Maria proposes " + wall.words(wall.today().plusDays(10)) + ": The count is on Monday.");

        comesIn(household.coordinator().person());
        window.sees("Other days proposed (1)").presses("Agree to this day").doesNotSee("Other days proposed");
        assertThat(read(action).due()).contains(wall.today().plusDays(10));
    }

    @Test
    void asksForTheDayThatIsProposed() {
        marias("Send bed figures", 3);
        comesIn(maria);

        window.presses("Propose another date").presses("Propose it");

        assertThat(window.complaintAt("Which day you can promise")).isEqualTo("Choose a day.");
    }

    @Test
    void saysInWordsWhatIsLateAndShowsItFirst() {
        marias("Later", 30);
        marias("Late", -3);
        turnsTo(OPEN);

        window.sees("2 actions are open, 1 is overdue.", "3 days overdue");
        assertThat(window.reads()).containsSubsequence("Late\n", "Later\n");
    }

    @Test
    void closesWhatIsDoneAndTakesItBack() {
        var action = marias("Send bed figures", 3);
        actions.accept(action, household.member(maria));
        comesIn(maria);

        window.pressesNamed("Done: Send bed figures").sees("Done: Send bed figures", "Nothing is asked of you.");
        assertThat(read(action).status()).isEqualTo(ActionStatus.DONE);

        window.presses("Undo").sees("Yours (1)");
        assertThat(read(action).isOpen()).isTrue();
    }

    @Test
    void keepsHowItWasDone() {
        var action = marias("Send bed figures", 3);
        turnsTo(OPEN);
        window.takes("Done, with a note", "More for: Send bed figures")
                .enters("How it went, for those who ask later", "By mail.")
                .presses("Mark as done");
        turnsTo(DONE);

        window.sees("1 action is done or dropped", "By mail.").pressesNamed("Open again: Send bed figures");
        assertThat(read(action).isOpen()).isTrue();
    }

    @Test
    void dropsForAReasonAlone() {
        var action = marias("Send bed figures", 3);
        turnsTo(OPEN);
        window.takes("Drop", "More for: Send bed figures").presses("Drop it");
        assertThat(window.complaintAt("Why nobody does it any more")).isEqualTo("Say why, so that others can follow.");

        window.enters("Why nobody does it any more", "Overtaken").presses("Drop it");
        assertThat(read(action).status()).isEqualTo(ActionStatus.DROPPED);
    }

    @Test
    void saysNoForAReasonThatOthersRead() {
        var action = marias("Send bed figures", 3);
        comesIn(maria);
        window.takes("Say no", "More for: Send bed figures").presses("Say no");
        assertThat(window.complaintAt("Why, for everybody to read")).isEqualTo("Say why, so that others can follow.");
        window.enters("Why, for everybody to read", "I am away in July").presses("Say no");
        assertThat(read(action).owner()).isEmpty();

        comesIn(tom);
        turnsTo(OPEN);
        window.sees("Nobody sees to it yet", "Maria said no: I am away in July");
    }

    @Test
    void passesOnToSomebodyElseWhoIsAsked() {
        var action = marias("Send bed figures", 3);
        comesIn(maria);
        window.takes("Pass it on", "More for: Send bed figures")
                .picks("Who is asked instead", "Tom")
                .enters("Why, for everybody to read", "He counts them")
                .presses("Ask them");

        assertThat(read(action).owner()).contains(tom);
        comesIn(tom);
        window.sees("Maria passed this on: He counts them");
    }

    @Test
    void listsWhatNobodySeesToUntilSomebodyTakesItOn() {
        noted("Translate the flyer", Optional.empty(), Optional.empty());
        comesIn(tom);
        turnsTo(OPEN);
        window.sees("1 has nobody who sees to it", "Nobody sees to it yet", "no date")
                .presses("Take it on")
                .doesNotSee("Nobody sees to it yet");
        assertThat(actions.of(tom, household.coordinator())).hasSize(1);
    }

    @Test
    void findsByOrganisationPersonAndLateness() {
        marias("Send bed figures", -1);
        noted("Call the schools", Optional.of(tom), Optional.of(5));
        noted("Translate the flyer", Optional.empty(), Optional.empty());
        turnsTo(OPEN);

        window.picks("Organization", "Shelter Network")
                .sees("1 of 3 open actions")
                .doesNotSee("Call the schools");
        window.presses("Show all").sees("3 actions are open");
        window.picks("Person", "Tom").sees("Call the schools").doesNotSee("Send bed figures");
        window.enters("Only overdue", true).sees("No open action fits.");
        window.presses("Show all")
                .enters("Only without an owner", true)
                .sees("1 of 3 open actions", "Translate the flyer");
    }

    @Test
    void keepsTheFilterAndTheRowWhenOthersChangeSomething() {
        var action = marias("Send bed figures", 3);
        turnsTo(OPEN);
        window.picks("Person", "Maria").sees("1 of 1 open actions");
        var row = LocatorJ._get(ActionRow.class);

        noted("Call the schools", Optional.of(tom), Optional.of(5));
        actions.accept(action, household.member(maria));

        window.sees("1 of 2 open actions").doesNotSee("Call the schools", "not accepted yet");
        assertThat(LocatorJ._get(ActionRow.class)).isSameAs(row);
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFirst() {
        var action = marias("Send bed figures", 3);
        turnsTo(OPEN);
        window.takes("Change", "More for: Send bed figures").enters("What is to be done", "Send all figures");
        actions.propose(action, wall.today().plusDays(9), "", household.member(maria));

        window.presses("Save changes").sees("Somebody has changed this action since. What you typed is still here");

        assertThat(window.valueOf("What is to be done")).isEqualTo("Send all figures");
        assertThat(read(action).what()).isEqualTo("Send bed figures");
    }

    @Test
    void changesWhoSeesToIt() {
        var action = marias("Send bed figures", 3);
        turnsTo(OPEN);
        window.takes("Change", "More for: Send bed figures")
                .picks("Who sees to it", "Tom")
                .presses("Save changes");

        assertThat(read(action).owner()).contains(tom);
    }

    @Test
    void showsWhatOnesOrganisationHasPromised() {
        marias("Send bed figures", 3);
        var nora = household.joined("Nora", Role.MEMBER);
        household.members().end(maria, household.coordinator());
        household.sits(
                nora,
                actions.open(household.coordinator()).getFirst().organisation().orElseThrow(),
                Capacity.REPRESENTATIVE,
                LocalDate.of(2035, 1, 1));
        comesIn(nora);

        window.sees("Also promised by Shelter Network (1)", "Send bed figures", "Maria, who has left");
    }

    @Test
    void offersObserversNothingToDo() {
        marias("Send bed figures", 3);
        comesIn(household.joined("Olga", Role.OBSERVER));
        turnsTo(OPEN);

        window.sees("Send bed figures");
        assertThat(List.of("Note an action", "Accept", "Done", "Take it on")).noneMatch(window::canPress);
        assertThat(window.menus()).noneMatch(menu -> menu.startsWith("More for"));
    }

    @Test
    void tellsOnTheHomePageWhatIsOnesOwn() {
        marias("Send bed figures", -2);
        marias("Call the schools", 2);
        window.close();
        window = household.windowOf(maria).opens("");

        window.sees("2 actions are yours, 1 is overdue.", "Send bed figures", "2 days overdue", "All actions");
        actions.finish(
                actions.overdue(wall.today(), household.coordinator())
                        .getFirst()
                        .id(),
                "",
                household.coordinator());
        window.sees("1 action is yours.").doesNotSee("Send bed figures");
    }

    @Test
    void asksOnTheHomePageWhatItAsksOnThePage() {
        var action = marias("Send bed figures", 2);
        window.close();
        window = household.cora().opens("");
        window.sees("Nothing is asked of you.");

        actions.propose(action, wall.today().plusDays(9), "", household.member(maria));
        window.sees("1 waits for your answer.", "Send bed figures").doesNotSee("Nothing is asked", "is yours");

        actions.agree(action, household.coordinator());
        window.sees("Nothing is asked of you.");
    }

    @Test
    void saysDaysAsOneSpeaksOfThem() {
        var day = LocalDate.of(2027, 3, 3);
        assertThat(List.of(-14, -1, 0, 1, 2, 6, 7, 400))
                .extracting(days -> DueWords.of(day.plusDays(days), day, Locale.ENGLISH))
                .containsExactly(
                        "14 days overdue",
                        "1 day overdue",
                        "today",
                        "tomorrow",
                        "by Friday",
                        "by Tuesday",
                        "by Wednesday, March 10",
                        "by April 6, 2028");
        assertThat(List.of(-14, -1, 0, 1, 2, 6, 7, 400))
                .extracting(days -> DueWords.of(day.plusDays(days), day, Locale.of("es")))
                .containsExactly(
                        "14 días de retraso",
                        "1 día de retraso",
                        "hoy",
                        "mañana",
                        "para el viernes",
                        "para el martes",
                        "para el miércoles 10 de marzo",
                        "para el 6 de abril de 2028");
    }
}
