package org.commonground.minutes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.Optional;
import org.commonground.copy.Copies;
import org.commonground.decision.Motions;
import org.commonground.decision.Title;
import org.commonground.draft.ui.DraftEditor;
import org.commonground.membership.PersonId;
import org.commonground.minutes.Audience;
import org.commonground.minutes.MeetingRoom;
import org.commonground.minutes.MinuteBook;
import org.commonground.sitting.Chats;
import org.commonground.window.ThroughTheWindow;
import org.commonground.window.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

@ThroughTheWindow
class MinutesViewTests {

    @Autowired
    ApplicationContext product;

    private MeetingRoom room;
    private Window window;

    @BeforeEach
    void meet() {
        room = new MeetingRoom(product).inSession();
        room.notes(room.mission, Audience.PUBLIC, "The mission was read aloud.");
        room.notes(room.mission, Audience.CLOSED, "Behind the door.");
        window = room.household.somebody();
    }

    @AfterEach
    void leave() {
        window.close();
    }

    @Test
    void showAMemberWhatIsForThemWithRollAndVotes() {
        room.carries(room.mission, "Adopt the mission", "That we protect everyone.");
        room.promises(room.mission, "Draft the letter", Optional.of(room.ben), Optional.empty());
        turnTo(room.ada);

        window.sees(
                "Minutes: June plenary",
                "3 people attended",
                "Quorum met at",
                "The mission was read aloud.",
                "Behind the door.",
                "Moved by Ada, seconded by Ben",
                "Carried.",
                "Draft the letter");
        assertThat(window.canPress("Note after this")).isFalse();
        assertThat(window.canPress("Circulate draft")).isFalse();
    }

    @Test
    void tellAnObserverHowMuchIsNotForThem() {
        turnTo(room.olga);

        window.sees("The mission was read aloud.", "1 passage is not for you").doesNotSee("Behind the door.");
    }

    @Test
    void letTheNoteTakerBeginAPassageAndSayWhoMayReadIt() {
        turnTo(room.nadia);
        window.sees("Behind the door.").doesNotSee("Note-takers only");

        window.takes("Who may read this", "More about the notes under Mission statement");
        window.enters("Who may read this", Audience.SCRIBES).presses("Keep");

        window.sees("Note-takers only");
    }

    @Test
    void noteNoActionOfWhatIsSaidBehindClosedDoors() {
        turnTo(room.nadia);
        window.sees("Behind the door.");
        var cards = LocatorJ._find(PassageCard.class);
        cards.forEach(PassageCard::write);

        assertThat(finishes(cards.getLast(), "a ask about the lease")).isNull();
        window.sees("This was said in a closed session").doesNotSee("ask about the lease");

        assertThat(finishes(cards.getFirst(), "a print the mission")).isEqualTo("Action: print the mission");
        window.sees("print the mission");
    }

    /** As the browser does when a marked line is finished. */
    private static @Nullable String finishes(PassageCard card, String line) {
        var editor = LocatorJ._get(card, DraftEditor.class);
        return ReflectionTestUtils.invokeMethod(editor, "mark", line.substring(0, 1), line.substring(2));
    }

    @Test
    void areCirculatedCorrectedApprovedSignedAndAddedTo() {
        turnTo(room.nadia);
        window.presses("Circulate draft")
                .enters("Corrections until", LocalDate.now().plusDays(5));
        window.presses("Circulate draft").sees("Circulated");

        turnTo(room.ada);
        window.presses("Suggest a correction")
                .enters("What should stand there instead", "It was read twice.")
                .presses("Suggest");
        window.sees("It was read twice.", "Ada");

        turnTo(room.nadia);
        window.sees("It was read twice.").presses("Taken into the text").sees("In the text");
        window.presses("Move approval as corrected");
        assertThat(window.path()).startsWith("decisions/");
        window.sees("Approve the minutes: June plenary", "be approved as corrected");
        var motion = room.bean(Motions.class).all(room.scribe()).getFirst().id();
        room.bean(Motions.class).second(motion, room.member(room.ben));
        room.carries(motion);

        turnTo(room.rosa);
        window.sees("Approved").presses("Sign as chair").sees("Signed.");
        turnTo(room.nadia);
        window.presses("Sign as secretary").sees("Signed and locked");
        window.presses("Add to the minutes")
                .enters("What is to be added", "The library is closed in July.")
                .presses("Add");
        window.sees("Addendum 1", "The library is closed in July.");
    }

    @Test
    void sayWhatIsMissingBeforeTheyGoOut() {
        room.promises(room.mission, "Draft the letter", Optional.empty(), Optional.empty());
        turnTo(room.nadia);

        window.sees("Nobody owns this action: Draft the letter", "This action has no date: Draft the letter");
    }

    @Test
    void losePurgedWordsAndSayThatTheyDid() {
        turnTo(room.rosa);
        window.takes("Purge words", "More about the notes under Mission statement");
        window.enters("The words to purge, exactly as they stand", "read aloud").presses("Purge for ever");

        window.sees("Purged, in 1 place.", "Words were purged from these minutes on")
                .doesNotSee("read aloud");
    }

    @Test
    void offerToDeleteTheCopiesThatStillHoldPurgedWords() {
        var copies = room.bean(Copies.class);
        var coordinator = room.household.coordinator();
        copies.make(coordinator);
        turnTo(room.rosa);
        window.takes("Purge words", "More about the notes under Mission statement");
        window.enters("The words to purge, exactly as they stand", "nowhere").presses("Purge for ever");
        window.doesNotSee("may still hold words");

        window.takes("Purge words", "More about the notes under Mission statement");
        window.enters("The words to purge, exactly as they stand", "read aloud").presses("Purge for ever");
        window.sees("One copy may still hold words that were purged since.")
                .presses("Make a new copy and delete these")
                .sees("That copy is deleted, and there is a new one.");

        assertThat(copies.all(coordinator))
                .singleElement()
                .satisfies(copy -> assertThat(copy.purgedSince()).isFalse());
        copies.all(coordinator).forEach(copy -> copies.delete(copy.name(), coordinator));
    }

    @Test
    void keepAnApprovedMinutesTextAsItIs() {
        var approval = room.bean(MinuteBook.class)
                .moveApproval(
                        room.meeting, false, new Title("Approve"), "That they be approved.", room.member(room.ada));
        room.bean(Motions.class).second(approval, room.member(room.ben));
        room.carries(approval);
        turnTo(room.nadia);

        window.sees("Approved");
        assertThat(window.canPress("Note after this")).isFalse();
        assertThat(window.canPress("Write")).isFalse();
    }

    @Test
    void takeALineOfTheChatAndTheLineSaysSo() {
        room.bean(Chats.class).say(room.meeting, "Say survivors.", room.member(room.ada));
        window.close();
        window = room.household.windowOf(room.nadia).opens("meetings/" + room.meeting.value() + "/room");
        talks().sees("Say survivors.").doesNotSee("Taken to the minutes.");
        var menu = "What to do with the line of Ada";

        window.takes("To the minutes", menu).sees("Taken to the minutes.");
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(window.offers(menu)).containsExactly("To an action"));
        window.takes("To an action", menu).sees("Noted as an action.");

        turnTo(room.ada);
        window.sees("Ada: Say survivors.");
        window.opens("meetings/" + room.meeting.value() + "/room");
        talks().sees("Taken to the minutes. Noted as an action.");
        assertThat(window.offers(menu)).containsExactly("Ask to speak about this", "Take away");
    }

    private Window talks() {
        LocatorJ._click(LocatorJ._get(NativeButton.class, each -> each.withText("Chat")));
        return window;
    }

    private void turnTo(PersonId person) {
        window.close();
        window = room.household.windowOf(person).opens("meetings/" + room.meeting.value() + "/minutes");
    }
}
