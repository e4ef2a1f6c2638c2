package org.commonground.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.live.Place;
import org.commonground.live.Presence;
import org.commonground.live.Someone;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Convening;
import org.commonground.meeting.Heading;
import org.commonground.meeting.ItemPurpose;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.Question;
import org.commonground.meeting.Rating;
import org.commonground.meeting.Ratings;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.purpose.Matter;
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
class MeetingViewTests {

    @Autowired
    ApplicationContext product;

    private Household household;
    private PersonId ada;
    private Window window;

    @BeforeEach
    void settle() {
        household = Household.founded(product);
        ada = household.joined("Ada");
        window = household.cora().opens("meetings");
    }

    @AfterEach
    void leave() {
        window.close();
    }

    @Test
    void plansAMeetingWithAnAgendaThatOnlyThoseWhoPrepareSee() {
        plans("June plenary");

        assertThat(window.path()).startsWith("meetings/");
        window.sees("June plenary", "In preparation", "60 of 60 minutes planned, 0 left", "Check-in and quorum");
        var address = window.path();
        window.opens("meetings").sees("1 of 1 meetings", "June plenary");

        turnTo(ada, "meetings");
        window.sees("No meeting is planned yet.").doesNotSee("June plenary");
        window.opens(address).sees("There is nothing at this address.");
    }

    @Test
    void publishesAMeetingAndTakesItBack() {
        plans("June plenary");
        var address = window.path();
        window.presses("Publish").sees("Every member sees this meeting.");

        turnTo(ada, address);
        window.sees("June plenary", "Check-in and quorum");
        assertThat(window.canPress("Add item")).isFalse();

        turnTo(household.coordinator().person(), address);
        window.presses("Take back into preparation").sees("Only those who prepare meetings see this one.");
    }

    @Test
    void addsAnItemAndKeepsWhatIsNotOne() {
        plans("June plenary");
        window.enters("New item", " ").presses("Add item");
        assertThat(window.complaintAt("New item")).isEqualTo("Say in a few words what it is called.");

        window.enters("New item", "Outreach to hotels").enters("Minutes", 15).presses("Add item");

        window.sees("Outreach to hotels", "75 minutes planned for a meeting of 60: 15 too many");
        assertThat(window.valueOf("New item")).isEqualTo("");
    }

    @Test
    void movesAnItemUpAndTakesItOff() {
        plans("June plenary");
        window.enters("New item", "Outreach to hotels").presses("Add item").sees("Outreach to hotels");

        window.pressesNamed("Move Outreach to hotels up");
        window.sees("Outreach to hotels");
        assertThat(headings()).endsWith("Outreach to hotels", "How was this meeting");

        window.takes("Take off the agenda", "More about Outreach to hotels");
        window.sees("Outreach to hotels is off the agenda.", "60 of 60 minutes planned, 0 left");
    }

    @Test
    void letsAnyMemberLiftAnItemOutOfThoseAdoptedWithoutDebate() {
        plans("June plenary");
        var address = window.path();
        window.presses("Publish").sees("Every member sees");

        turnTo(ada, address);
        window.pressesNamed("Discuss Minutes of the last meeting instead of adopting it without debate");

        window.sees("Minutes of the last meeting will be discussed.").doesNotSee("Discuss this");
    }

    @Test
    void tellsWhoeverChangesAnItemThatSomebodyElseChangedMeanwhile() {
        plans("June plenary");
        var agendas = product.getBean(Agendas.class);
        var item = agendas.of(meeting(), household.coordinator()).getFirst();
        window.takes("Edit", "More about Check-in and quorum");
        window.enters("What it is about", "By name and organization.");
        agendas.edit(
                item.described("", new Heading("Roll"), ItemPurpose.INFORM, Optional.of(ada), "", 5, "", ""),
                household.coordinator());

        window.presses("Keep").sees("Somebody else changed this at the same moment.");

        assertThat(window.valueOf("What it is about")).isEqualTo("By name and organization.");
        assertThat(agendas.of(meeting(), household.coordinator()).getFirst().presenter())
                .isEqualTo(ada);
    }

    @Test
    void cancelsAMeetingAndHoldsItAfterAll() {
        plans("June plenary");
        window.presses("Cancel the meeting").sees("Cancelled");
        window.presses("It takes place after all").doesNotSee("Cancelled");
        assertThat(known().sequence()).isEqualTo(2);
    }

    @Test
    void letsTheNoteTakerPrepareToo() {
        plans("June plenary");
        var address = window.path();
        turnTo(household.joined("Nadia", Role.NOTE_TAKER), address);

        window.sees("In preparation");
        assertThat(window.canPress("Add item")).isTrue();
    }

    @Test
    void offersWhatComesBackToBeTakenUpOrLeftAside() {
        var house = new Convening(product, household);
        var may = house.plans("May plenary", -30);
        house.agendas().park(house.item(may, "Hotels", ItemPurpose.DISCUSS), house.cora());
        house.item(may, "Budget", ItemPurpose.DECIDE);
        house.adjourns(may);
        plans("June plenary");

        window.sees("What comes back", "Put aside at May plenary", "Not reached at May plenary");
        window.pressesNamed("Take up Hotels").sees("Hotels is on the agenda.");
        assertThat(headings()).endsWith("Hotels");

        window.pressesNamed("Leave Budget aside").sees("Budget is left aside for this meeting.");
        window.doesNotSee("Not reached at May plenary");
        window.presses("Undo").sees("Not reached at May plenary");
    }

    @Test
    void movesTheAdoptionOfConsentItemsInOneMotion() {
        plans("June plenary");

        window.sees("One item is adopted without debate, by one motion.").presses("Move their adoption");
        window.sees("Motion 1: Moved");

        new Convening(product, household).item(meeting(), "Report of the treasurer", ItemPurpose.CONSENT);
        window.sees("The agenda has changed since this was moved.");
        window.presses("Move it anew").sees("Motion 2: Moved").doesNotSee("has changed since");
    }

    @Test
    void showsTheirsBesideMineAndKeepsWhatBothOfUsChanged() {
        plans("June plenary");
        var agendas = product.getBean(Agendas.class);
        var item = agendas.of(meeting(), household.coordinator()).getFirst();
        window.takes("Edit", "More about Check-in and quorum").enters("What it is about", "By name.");
        agendas.edit(
                item.described("Opening", new Heading("Roll"), item.purpose(), Optional.of(ada), "", 7, "The roll", ""),
                household.coordinator());
        window.presses("Keep").presses("Show theirs beside mine");

        window.sees("Theirs: The roll", "Taken over from the other change.");
        assertThat(window.valueOf("What it is about")).isEqualTo("By name.");
        assertThat(window.valueOf("What the item is called")).isEqualTo("Roll");

        window.presses("Keep");
        var kept = agendas.of(meeting(), household.coordinator()).getFirst();
        assertThat(kept.about()).isEqualTo("By name.");
        assertThat(kept.heading()).isEqualTo(new Heading("Roll"));
        assertThat(kept.presenter()).isEqualTo(ada);
        assertThat(kept.minutes()).isEqualTo(7);
    }

    @Test
    void showsWhoIsChangingAnItemUntilTheyGo() {
        plans("June plenary");
        var presence = product.getBean(Presence.class);
        var item = product.getBean(Agendas.class)
                .of(meeting(), household.coordinator())
                .getFirst();
        var place = Place.of("item", item.id().value());

        var maria = presence.enter(place, Someone.of(UUID.randomUUID(), "Maria", "Shelter"));
        window.sees("Maria is changing this");

        maria.leave();
        window.doesNotSee("is changing this");
    }

    @Test
    void isSeenToChangeAnItemWhileItsDialogIsOpen() {
        plans("June plenary");
        var presence = product.getBean(Presence.class);
        var item = product.getBean(Agendas.class)
                .of(meeting(), household.coordinator())
                .getFirst();
        var place = Place.of("item", item.id().value());

        window.takes("Edit", "More about Check-in and quorum").sees("Content note");
        await().until(() -> presence.at(place).size() == 1);
        window.presses("Cancel").doesNotSee("Content note");

        await().until(() -> presence.at(place).isEmpty());
    }

    @Test
    void marksTheFieldInWhichSomebodyElseIs() {
        plans("June plenary");
        var presence = product.getBean(Presence.class);
        var item = product.getBean(Agendas.class)
                .of(meeting(), household.coordinator())
                .getFirst()
                .id();
        window.takes("Edit", "More about Check-in and quorum").sees("Content note");

        var maria = presence.enter(FieldMarks.place(item, "about"), Someone.of(UUID.randomUUID(), "Maria", "Shelter"));
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(labels()).contains("Content note", "What it is about · Maria is here"));
        maria.leave();
        await().pollInSameThread().untilAsserted(() -> assertThat(labels()).contains("What it is about"));

        BasicUtilsKt._fireDomEvent(LocatorJ._get(TextArea.class), "focusin");
        await().until(() -> presence.at(FieldMarks.place(item, "about")).size() == 1);
        assertThat(labels()).contains("What it is about");
    }

    private static List<String> labels() {
        return LocatorJ._find(Component.class).stream()
                .filter(HasLabel.class::isInstance)
                .map(field -> ((HasLabel) field).getLabel())
                .toList();
    }

    @Test
    void addsALinkAndTheWordingOnTheTableToAnItem() {
        household.wordings().begin(Matter.MISSION, new WordingName("Mission A"), household.coordinator());
        plans("June plenary");
        window.takes("Papers", "More about Check-in and quorum").sees("Nothing is added yet.");

        window.enters("Address", "minutes.pdf").presses("Add link");
        assertThat(window.complaintAt("Address")).startsWith("Enter a whole address");
        window.enters("Address", "https://county.example.org/map")
                .enters("What it is called", "Map of the county")
                .presses("Add link");
        window.picks("A text that members write together", "Mission A");

        window.sees("Map of the county", "Mission A").presses("Close");
        window.sees("Map of the county", "Mission A");
    }

    @Test
    void plansASeriesAndCancelsTheRestOfIt() {
        window.presses("Plan a meeting")
                .enters("What the meeting is called", "Outreach")
                .enters("Begins", LocalDateTime.of(2026, 12, 8, 9, 0))
                .picks("Repeats", "Monthly on the second Tuesday")
                .enters("How many meetings", 1)
                .presses("Plan a meeting");
        assertThat(window.complaintAt("How many meetings")).isEqualTo("A series has 2 to 60 meetings.");
        window.enters("How many meetings", 3).enters("Publish at once", true).presses("Plan a meeting");

        window.sees("Repeats: 2 more, next Tuesday, January 12, 2027", "Every member sees this meeting.");

        window.presses("Cancel the meeting")
                .presses("This and the 2 that follow")
                .sees("Cancelled");
        window.opens("meetings").sees("3 of 3 meetings").doesNotSee("Planned");
    }

    @Test
    void movesThisAndTheFollowing() {
        window.presses("Plan a meeting")
                .enters("What the meeting is called", "Outreach")
                .enters("Begins", LocalDateTime.of(2026, 12, 8, 9, 0))
                .picks("Repeats", "Every week on Tuesday")
                .enters("How many meetings", 3)
                .presses("Plan a meeting");
        window.sees("Repeats: 2 more, next Tuesday, December 15, 2026");

        window.presses("Change time or place")
                .enters("What changes", true)
                .enters("Begins", LocalDateTime.of(2026, 12, 10, 17, 0))
                .presses("Change time or place");

        window.sees("Thursday, December 10, 2026", "next Thursday, December 17, 2026");
    }

    @Test
    void asksForARatingOnceTheMeetingIsOverAndShowsItFromFiveAnswersOn() {
        var house = new Convening(product, household);
        plans("June plenary");
        window.doesNotSee("How was this meeting\nIt was");
        house.adjourns(meeting());
        var ratings = product.getBean(Ratings.class);
        for (var name : List.of("Ben", "Cleo", "Dan", "Eve")) {
            ratings.rate(meeting(), new Rating(Map.of(Question.PURPOSE, 4)), household.member(household.joined(name)));
        }

        window.sees("It was clear why we met").presses("Give my answers").sees("Answer at least one question.");
        window.enters("It was clear why we met", 2).presses("Give my answers");

        window.sees("5 people have answered.").doesNotSee("Give my answers");
        assertThat(LocatorJ._get(SpreadTable.class).getElement().getTextRecursively())
                .contains("3.6");
    }

    @Test
    void saysHowToTellPeopleWhereNoMailIsSetUp() {
        plans("June plenary");
        window.sees("Calendar file").doesNotSee("No mail is set up here.");
        window.presses("Publish").sees("No mail is set up here. To tell people, send them the calendar file");
        assertThat(window.canPress("Tell people")).isFalse();
    }

    private void plans(String heading) {
        window.presses("Plan a meeting")
                .picks("Begin with an agenda", "Regular plenary (60 minutes)")
                .enters("What the meeting is called", heading)
                .enters("Begins", LocalDateTime.of(2026, 12, 1, 9, 0))
                .enters("Minutes it takes", 60)
                .presses("Plan a meeting");
        window.sees(heading);
    }

    private void turnTo(PersonId person, String path) {
        window.close();
        window = household.windowOf(person).opens(path);
    }

    private List<String> headings() {
        return product.getBean(Agendas.class).of(meeting(), household.coordinator()).stream()
                .map(item -> item.heading().heading())
                .toList();
    }

    private MeetingId meeting() {
        return known().id();
    }

    private Meeting known() {
        return product.getBean(Meetings.class).all(household.coordinator()).getLast();
    }
}
