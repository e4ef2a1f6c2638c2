package org.commonground.purpose.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import java.time.LocalDate;
import java.util.List;
import org.commonground.decision.Ballots;
import org.commonground.decision.Customs;
import org.commonground.decision.Electorate;
import org.commonground.decision.Fingerprint;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Motions;
import org.commonground.decision.Title;
import org.commonground.decision.VoteId;
import org.commonground.decision.Votes;
import org.commonground.decision.ballot.Side;
import org.commonground.draft.SampleWriting;
import org.commonground.draft.ui.DraftEditor;
import org.commonground.live.ui.PresenceBar;
import org.commonground.membership.Capacity;
import org.commonground.membership.Member;
import org.commonground.membership.Role;
import org.commonground.membership.Sector;
import org.commonground.purpose.Matter;
import org.commonground.purpose.Refusal;
import org.commonground.purpose.Standing;
import org.commonground.purpose.WordingId;
import org.commonground.purpose.WordingName;
import org.commonground.shared.Refused;
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

        cora.sees("Nobody writes in it until it is brought back.")
                .presses("Bring back")
                .sees("Being written.");
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
    void isPutToTheVoteAsItStandsAndFrozenOnceItIsCarried() {
        cora.presses("Put to the vote").sees("Nobody is for sale.", "Moved by Cora", "Vision or mission");
        var motion = motions().all(household.coordinator()).getFirst();
        writes("Now and here: ");

        decide(motion);

        cora.opens(address()).sees("Adopted text", "Nobody is for sale.", motion.fingerprint(), "It is not adopted.");
        assertThat(readOnly()).isTrue();
        cora.opens("purpose").sees("Adopted", "Nobody is for sale.").doesNotSee("Now and here");
    }

    @Test
    void isAdoptedInTheWordsThatTheBodyAmendedItTo() {
        cora.presses("Put to the vote");
        var motion = motions().all(household.coordinator()).getFirst();
        var amendment = motions()
                .amend(motion.id(), new Title("Nobody"), "Nobody is ever for sale.", "", household.coordinator());
        var ada = voice();
        decide(motions().byId(amendment, household.coordinator()).orElseThrow(), ada);
        cora.sees("Nobody is ever for sale.", "amended since");

        decide(motions().byId(motion.id(), household.coordinator()).orElseThrow(), ada);

        assertThat(standing(wording)).isEqualTo(Standing.ADOPTED);
        cora.opens(address())
                .sees("Nobody is ever for sale.", Fingerprint.of("Nobody is ever for sale."), "We amended the words");
        assertThat(readOnly()).isTrue();
        cora.opens("purpose").sees("Nobody is ever for sale.", "5 words");
        cora.opens("").sees("Nobody is ever for sale.");
        var next = household.wordings().beginFrom(wording, new WordingName("Of the day"), household.coordinator());
        assertThat(household.wordings().says(next, household.coordinator())).isEqualTo("Nobody is ever for sale.");
    }

    @Test
    void comesBackToReviewWhenItsVoteIsVoid() {
        cora.presses("Put to the vote");
        var vote = decide(motions().all(household.coordinator()).getFirst());

        product.getBean(Votes.class).voidVote(vote, "The wrong text was on the screen", household.coordinator());

        cora.opens(address()).sees("Members are asked to read it.").doesNotSee("Adopted text");
        assertThat(readOnly()).isFalse();
    }

    @Test
    void leavesTheEarlierMissionInPlaceWhenTheVoteForAnotherIsVoid() {
        var before = household
                .wordings()
                .begin(Matter.VISION, new WordingName("Of long ago"), "Long ago.", household.coordinator());
        household.wordings().adopt(before.id(), household.coordinator());
        cora.presses("Put to the vote");
        var vote = decide(motions().all(household.coordinator()).getFirst());
        assertThat(standing(before.id())).isEqualTo(Standing.RETIRED);

        product.getBean(Votes.class).voidVote(vote, "The wrong text was on the screen", household.coordinator());

        assertThat(standing(before.id())).isEqualTo(Standing.ADOPTED);
        assertThat(standing(wording)).isEqualTo(Standing.IN_REVIEW);
    }

    @Test
    void isAdoptedThoughItWasPutAwayWhileTheBodyVoted() {
        cora.presses("Put to the vote");
        household.wordings().archive(wording, household.coordinator());

        decide(motions().all(household.coordinator()).getFirst());

        assertThat(standing(wording)).isEqualTo(Standing.ADOPTED);
        cora.opens("purpose").sees("Adopted", "Nobody is for sale.");
    }

    @Test
    void isPutToTheVoteOnceAtATime() {
        var wordings = household.wordings();
        var first = wordings.putToVote(wording, new Title("Adopt it"), household.coordinator());

        assertThatThrownBy(() -> wordings.putToVote(wording, new Title("Adopt it"), household.coordinator()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.MOVED_ALREADY));
        motions().withdraw(first, household.coordinator());

        assertThat(wordings.putToVote(wording, new Title("Adopt it"), household.coordinator()))
                .isNotEqualTo(first);
    }

    private Standing standing(WordingId id) {
        return household
                .wordings()
                .byId(id, household.coordinator())
                .orElseThrow()
                .standing();
    }

    private VoteId decide(Motion motion) {
        return decide(motion, voice());
    }

    private VoteId decide(Motion motion, Member voice) {
        var seat = voice.organisation().orElseThrow();
        motions().second(motion.id(), voice);
        var votes = product.getBean(Votes.class);
        var roll = product.getBean(Electorate.class).roll(List.of(voice.person()), household.coordinator());
        var vote = votes.open(motion.id(), Customs.of(MotionKind.STATEMENT, List.of()), roll, household.coordinator());
        product.getBean(Ballots.class).cast(vote, seat, Side.YES, "", voice);
        votes.close(vote, household.coordinator());
        return vote;
    }

    /** Ada, who speaks for the only organization that has a vote. */
    private Member voice() {
        var clinic = household.organisation("Harbor Clinic", Sector.HEALTH);
        var ada = household.joined("Ada");
        household.sits(ada, clinic, Capacity.REPRESENTATIVE, LocalDate.of(2099, 1, 1));
        return household.member(ada);
    }

    private void writes(String words) {
        var draft = household
                .wordings()
                .byId(wording, household.coordinator())
                .orElseThrow()
                .draft();
        SampleWriting.atTheStart(product, draft, words, household.coordinator());
    }

    private Motions motions() {
        return product.getBean(Motions.class);
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
