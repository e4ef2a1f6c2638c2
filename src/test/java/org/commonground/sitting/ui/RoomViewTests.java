package org.commonground.sitting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.commonground.decision.Customs;
import org.commonground.decision.Electorate;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Motions;
import org.commonground.decision.Title;
import org.commonground.membership.Member;
import org.commonground.membership.Role;
import org.commonground.sitting.Declared;
import org.commonground.sitting.Session;
import org.commonground.window.ThroughTheWindow;
import org.commonground.window.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class RoomViewTests {

    @Autowired
    ApplicationContext product;

    private Session session;

    @BeforeEach
    void plan() {
        session = Session.planned(5, product);
    }

    @AfterEach
    void leave() {
        session.close();
    }

    @Test
    void letsTheChairOpenTakeTheRollAndGoOn() {
        try (var chair = enters(session.chair())) {
            chair.sees("The meeting has not begun.", "Welcome and roll", "Item 1 of 3");
            chair.presses("Start the meeting").sees("Person 001 presides", "0 of 5 present", "quorum 3");
            chair.sees("On this page, not on the roll (1)");

            chair.presses("Take roll from who is here").sees("1 of 5 present", "You are marked present.");
            session.checkIn(2, 3);
            chair.sees("3 of 5 present", "Attending (3)");

            chair.presses("Begin with the first item").sees("Now");
            chair.presses("Next item").sees("Item 2 of 3");
        }
    }

    @Test
    void movesNothingOnceTheMeetingIsOver() {
        begun();
        try (var member = enters(session.person(2))) {
            member.presses("Move something").enters("Title", "Buy a van").enters("Exact wording", "That we buy one.");
            session.sittings().adjourn(session.meeting(), session.chair());

            member.presses("Move it").sees("This meeting is over. What it had before it stands.");

            assertThat(product.getBean(Motions.class).all(session.chair())).isEmpty();
        }
        try (var member = enters(session.person(2))) {
            assertThat(member.canPress("Move something")).isFalse();
        }
    }

    @Test
    void takesAMemberAlongWithTheChairUntilTheyLookElsewhere() {
        begun();
        try (var member = enters(session.person(2))) {
            member.sees("Item 1 of 3", "You follow the chair.");
            session.goesOn();
            member.sees("Item 2 of 3");

            LocatorJ._click(LocatorJ._find(AgendaRow.class).getLast());
            member.sees("Item 3 of 3", "The meeting is at item 2, Mission statement.");
            session.goesOn();
            session.goesBack();
            member.sees("Item 3 of 3").presses("Follow the chair (Alt+Shift+F)").sees("Item 2 of 3");
        }
    }

    @Test
    void waitsWithTheNextItemWhileSomebodyWrites() {
        begun();
        try (var member = enters(session.person(2))) {
            member.sees("You follow the chair.");
            LocatorJ._get(RoomHand.class).writing(true);

            session.goesOn();

            member.sees("the meeting went on to item 2, Mission statement", "Item 1 of 3");
            member.presses("Go there (Alt+Shift+G)").sees("Item 2 of 3").doesNotSee("went on to");
        }
    }

    @Test
    void letsMembersSayThatTheyAreHereAndLeave() {
        begun();
        try (var member = enters(session.person(2))) {
            member.sees("Do you attend?").presses("I am here from afar");
            member.sees("You are marked present from afar.", "1 of 5 present").doesNotSee("Do you attend?");

            member.presses("I leave now").sees("You are marked as having left.", "0 of 5 present");
            assertThat(member.canPress("Take roll from who is here")).isFalse();
        }
    }

    @Test
    void keepsADeclaredPersonOnTheRollWhenTheyLoseTheLine() {
        begun();
        var visit = session.looks(session.person(3));
        session.attendances().checkIn(session.meeting(), Declared.REMOTE, session.person(3));
        try (var chair = enters(session.chair())) {
            chair.sees("1 of 5 present").doesNotSee("offline");

            session.goes(session.person(3), visit);

            chair.sees("1 of 5 present", "quorum 3 · 1 present but offline", "offline now");
        }
    }

    @Test
    void letsTheChairOpenAVoteOnAMotionThatComesUpWhilePeopleAreOnTheRoll() {
        begun();
        session.checkIn(1, 3);
        try (var chair = enters(session.chair())) {
            chair.sees("3 of 5 present", "No motion is before this item.");
            var motions = product.getBean(Motions.class);
            var motion = motions.move(
                    MotionKind.BUSINESS, new Title("Meet on Tuesdays"), "That we meet", "", session.person(2));
            motions.second(motion, session.person(3));

            session.agendas().bring(session.item(1), motion, session.chair());

            chair.sees("That we meet", "must say yes (more than half)").presses("Open the vote");
            chair.sees("0 of 3 have voted.");
        }
    }

    @Test
    void showsTheListOfSpeakersAndTellsTheChairOfAWishForABreak() {
        begun();
        session.speakers().ask(session.meeting(), "the date", session.person(2));
        session.breaks().ask(session.meeting(), true, session.person(3));
        try (var chair = enters(session.chair())) {
            chair.sees("Queue (1)", "One person needs a break").doesNotSee("Person 003 needs");
            turnsTo(1);
            chair.sees("has not spoken yet", "the date");

            chair.presses("Next speaker").sees("Person 002, Organization 002 speaks", "Spoken so far: Health 1");
        }
    }

    @Test
    void keepsWhatIsBeingTypedInTheChatWhenOthersSaySomething() {
        begun();
        try (var member = enters(session.person(2))) {
            turnsTo(2);
            member.sees("taken away after 7 days").enters("Your words", "Half a sent");

            session.chats().say(session.meeting(), "From the chair", session.chair());

            member.sees("From the chair");
            assertThat(member.valueOf("Your words")).isEqualTo("Half a sent");
            member.presses("Send").sees("Half a sent");
        }
    }

    @Test
    void shutsTheDoorBeforeAnObserverAtOnceAndOpensItAgain() {
        begun();
        session.chats().say(session.meeting(), "For members", session.person(2));
        try (var observer = enters(observer())) {
            observer.sees("Welcome and roll");

            session.closed().begin(session.meeting(), session.chair());
            observer.sees("This page opens by itself when the closed session is over.")
                    .doesNotSee("Welcome and roll", "For members", "Attending", "present");

            session.closed().end(session.meeting(), session.chair());
            observer.sees("Welcome and roll");
        }
    }

    @Test
    void letsAnObserverBackInWithoutWhatWasTakenUpBehindTheDoor() {
        begun();
        var motion = session.body().motion("meet behind the door");
        session.agendas().bring(session.item(1), motion, session.person(2));
        try (var observer = enters(observer())) {
            observer.sees("That we meet behind the door");

            session.closed().begin(session.meeting(), session.chair());
            observer.doesNotSee("That we meet behind the door");

            session.closed().end(session.meeting(), session.chair());
            observer.sees("Welcome and roll", "What was taken up behind closed doors is not shown here.")
                    .doesNotSee("That we meet behind the door");
        }
    }

    @Test
    void showsOneNumberOnSignAndCardHoweverPeopleComeAndGo() {
        begun();
        session.checkIn(1, 3);
        var motion = session.body().motion("meet on Tuesdays");
        session.agendas().bring(session.item(1), motion, session.person(2));
        var roll = product.getBean(Electorate.class)
                .declared(motion, session.chair())
                .orElseThrow();
        var vote = session.body().opened(motion, Customs.of(MotionKind.BUSINESS, List.of()), roll);
        try (var chair = enters(session.chair());
                var member = enters(session.person(4))) {
            chair.sees("3 of 5 present", "3 of 5 seats are present; the quorum is 3.", "0 of 3 have voted.");

            session.checkIn(4, 4);
            chair.sees("4 of 5 present", "4 of 5 seats are present; the quorum is 3.", "0 of 4 have voted.");
            session.body().yes(vote, 4);
            member.sees("Yes. Receipt");

            session.attendances().leave(session.meeting(), session.person(4));
            chair.doesNotSee("The quorum is lost");
            session.attendances().leave(session.meeting(), session.person(3));
            for (var window : List.of(chair, member)) {
                window.sees(
                        "2 of 5 present",
                        "2 of 5 seats are present; the quorum is 3.",
                        "The quorum is lost: 2 of 5 seats are present, and it takes 3.",
                        "Wait until enough are back, or adjourn");
            }

            session.checkIn(5, 5);
            chair.sees("3 of 5 present", "1 of 4 have voted.").doesNotSee("The quorum is lost");
        }
    }

    @Test
    void leadsAnObserverAwayFromTheMotionThatIsTakenUpBehindTheDoor() {
        begun();
        var motion = session.body().motion("meet behind the door");
        session.agendas().bring(session.item(1), motion, session.person(2));
        var address = "decisions/" + motion.value();
        try (var window =
                session.body().household().windowOf(observer().person()).opens(address)) {
            window.sees("meet behind the door");

            session.closed().begin(session.meeting(), session.chair());
            window.doesNotSee("meet behind the door");
            assertThat(window.path()).isEqualTo("decisions");
            window.opens(address).doesNotSee("meet behind the door");
        }
    }

    @Test
    void showsOnTheWallWhereTheMeetingIsAndNothingInAClosedSession() {
        begun();
        session.speakers().ask(session.meeting(), "", session.person(2));
        session.givesTheFloor();
        var motion = session.body().motion("meet on Tuesdays");
        session.agendas().bring(session.item(1), motion, session.person(2));
        try (var wall = session.body()
                .household()
                .windowOf(session.id(4))
                .opens("display/" + session.meeting().value())) {
            wall.sees(
                    "Welcome and roll",
                    "Item 1 of 3",
                    "Person 002, Organization 002 speaks",
                    "That we meet on Tuesdays");

            session.closed().begin(session.meeting(), session.chair());

            wall.sees("Closed session").doesNotSee("Welcome and roll", "speaks", "Tuesdays");
        }
    }

    @Test
    void leadsThereFromTheHomePageWhileAMeetingIsUnderWay() {
        try (var home = session.body().household().windowOf(session.id(2)).opens("")) {
            home.doesNotSee("Happening now");
        }
        session.sittings().open(session.meeting(), session.chair());
        try (var home = session.body().household().windowOf(session.id(2)).opens("")) {
            home.sees("Happening now", "Go to the room of “Plenary, March 14”");
        }
    }

    private void begun() {
        session.sittings().open(session.meeting(), session.chair());
        session.goesOn();
    }

    private Member observer() {
        var household = session.body().household();
        return household.member(household.joined("Olga", Role.OBSERVER));
    }

    private Window enters(Member member) {
        return session.body()
                .household()
                .windowOf(member.person())
                .opens("meetings/" + session.meeting().value() + "/room");
    }

    private static void turnsTo(int tab) {
        LocatorJ._click(LocatorJ._find(LocatorJ._get(SidePanel.class), NativeButton.class)
                .get(tab));
    }
}
