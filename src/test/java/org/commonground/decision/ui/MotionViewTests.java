package org.commonground.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonground.decision.Assembly;
import org.commonground.decision.Attendance;
import org.commonground.decision.Customs;
import org.commonground.decision.Display;
import org.commonground.decision.Fallback;
import org.commonground.decision.Gathering;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.MotionState;
import org.commonground.decision.Refusal;
import org.commonground.decision.Rules;
import org.commonground.decision.Tie;
import org.commonground.decision.Title;
import org.commonground.decision.VoteId;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.ballot.Side;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Requirement;
import org.commonground.decision.sum.Share;
import org.commonground.membership.Capacity;
import org.commonground.membership.Role;
import org.commonground.membership.Sector;
import org.commonground.window.ThroughTheWindow;
import org.commonground.window.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class MotionViewTests {

    @Autowired
    ApplicationContext product;

    private Assembly body;
    private MotionId motion;
    private Window window;

    @BeforeEach
    void assemble() {
        body = Assembly.of(5, product);
        motion = body.motion("meet on Tuesdays");
        window = at(1);
    }

    @AfterEach
    void leave() {
        window.close();
    }

    @Test
    void showsTheExactWordsWithTheirFingerprintAndWhoseTheyAre() {
        window.sees(
                "That we meet on Tuesdays",
                body.read(motion).fingerprint(),
                "Moved by Person 002, seconded by Person 003");
    }

    @Test
    void saysWhatAVoteNeedsBeforeItIsOpened() {
        takeRoll(5);

        window.sees("If all 5 who may vote take a side, 3 must say yes (more than half).");
        window.sees("5 of 5 seats are present; the quorum is 3.");

        window.picks("Of whom", "all who are present").picks("A yes needs", "two thirds");
        window.sees("4 of the 5 present must say yes (two thirds).");
    }

    @Test
    void takesTheRollFromTheMeetingAndFollowsIt() {
        try (var meeting = Gathering.about(motion, body.present(3), product)) {
            window.sees("From the roll of the meeting.", "3 of 5 seats are present; the quorum is 3.");
            window.enters("Seats weigh differently", true).enters("Votes of Organization 003", 4);

            meeting.becomes(body.present(4));

            window.sees("4 of 5 seats are present; the quorum is 3.", "If all 7 who may vote take a side");
            assertThat(window.canPress("Take roll from who is on this page")).isFalse();
            window.presses("Open the vote").sees("0 of 4 have voted.");
        }
    }

    @Test
    void tellsTheChairWhyTheMeetingHoldsVotes() {
        try (var meeting = Gathering.about(motion, body.present(3), product)) {
            meeting.holds(Refusal.VOTE_RUNNING);

            window.sees("Another vote on this motion is open already.");
        }
        window.doesNotSee("Another vote on this motion is open already.", "From the roll of the meeting.");
    }

    @Test
    void opensNoVoteWithoutAQuorumAndSaysSo() {
        takeRoll(2);

        window.presses("Open the vote").sees("Too few are present to open a vote.");

        assertThat(body.read(motion).state()).isEqualTo(MotionState.SECONDED);
    }

    @Test
    void opensAVoteByTheRulesThatAreFilledIn() {
        takeRoll(5);

        window.presses("Open the vote").sees("Vote 1: Decides the motion", "0 of 5 have voted.", "Waiting for 5");

        assertThat(window.canPress("Close the vote")).isTrue();
    }

    @Test
    void opensAndClosesAVoteByKey() {
        takeRoll(5);

        window.strikes(Key.KEY_O, Key.ALT, Key.SHIFT).sees("0 of 5 have voted.");
        window.strikes(Key.KEY_C, Key.ALT, Key.SHIFT).confirms().doesNotSee("Waiting for 5");
    }

    @Test
    void warnsWhereFewWouldVoteInSecret() {
        takeRoll(4);

        window.picks("Ballots", "secret, no names are kept").sees("Fewer than five may vote.");
    }

    @Test
    void proposesWhatWasAgreedWhereNoConsensusIsFound() {
        takeRoll(5);
        window.picks("How we ask", "Consensus")
                .picks("If there is no consensus, a yes needs", "two thirds")
                .enters("Minutes before that", 0)
                .presses("Open the vote")
                .sees("Agreed if nobody blocks");
        var vote = body.votes().on(motion, body.chair()).getLast().vote().id();
        body.casts(2, vote, new Choice.Step(3), "Night shifts");
        body.closed(vote);

        window.sees("No agreement yet.", "there is a block", "Prepare a vote");
        takeRoll(5);
        window.presses("Open the vote").sees("Vote 2: Fallback after no consensus", "4 must say yes (two thirds)");
    }

    @Test
    void remembersTheAgreedFallbackAfterABlockTestAndTellsVotersOfIt() {
        var agreed = new Fallback(new Requirement(Share.TWO_THIRDS, Base.CAST_WITHOUT_ABSTENTIONS), 0);
        var vote = body.opened(
                motion, business().asking(Paper.about(Method.CONSENSUS)).fallingBackOn(agreed));
        window.sees("If there is no agreement, yes and no decide: two thirds of those who take a side, at once.");
        body.casts(2, vote, new Choice.Step(3), "Night shifts");
        body.closed(vote);
        window.sees("No agreement yet.", "Prepare a vote", "Ask whether the block is about mission or safety");
        takeRoll(5);
        window.presses("Ask whether the block is about mission or safety").presses("Open the vote");
        window.sees("Vote 2: Is the block about mission or safety?", "4 must say yes (at least 4/5)");
        var test = body.votes().on(motion, body.chair()).getLast().vote().id();
        body.no(test, 2, 3, 4, 5);
        body.closed(test);

        window.sees(
                "Block test: not confirmed that the block is about mission or safety. 0 yes, 4 no",
                "Prepare a vote",
                "Vote by the agreed fallback");
        takeRoll(5);
        window.sees("It can be voted on from").picks("What the vote is for", "Decides the motion");
        window.presses("Open the vote").sees("For this motion a fallback was agreed before.");
        window.presses("Vote by the agreed fallback").presses("Open the vote");
        window.sees("Vote 3: Fallback after no consensus", "4 must say yes (two thirds)");
    }

    @Test
    void appliesAnAmendmentToTheWordingThatTheMotionHasBecome() {
        var first = amended("That we meet on Fridays");
        var second = amended("That we meet on Tuesdays at noon");
        var vote = body.opened(first, business());
        body.yes(vote, 1, 2, 3);
        body.closed(vote);
        window.close();
        window = body.household().windowOf(body.chair().person());
        window.opens("decisions/" + second.value());

        window.sees("The motion has other words now than when this amendment was made.");
        window.presses("Apply it to the new wording").sees("That we meet on Fridays");
        window.presses("Move the amendment anew")
                .doesNotSee("The motion has other words now than when this amendment was made.");

        assertThat(body.read(second).text()).isEqualTo("That we meet on Fridays at noon");
        assertThat(body.read(second).state()).isEqualTo(MotionState.MOVED);
    }

    @Test
    void withdrawsNothingAtOnePress() {
        window.presses("Withdraw it");
        assertThat(body.read(motion).state()).isEqualTo(MotionState.SECONDED);

        window.confirms().sees("It was taken back.");
        assertThat(body.read(motion).state()).isEqualTo(MotionState.WITHDRAWN);
    }

    private MotionId amended(String text) {
        var amendment = body.motions().amend(motion, new Title(text), text, "", body.person(4));
        body.motions().second(amendment, body.person(5));
        return amendment;
    }

    @Test
    void votesAgainBetweenThoseWhoWereLevel() {
        var three = new Paper(Method.APPROVAL, List.of("Ana", "Bo", "Cy"), 2, 0);
        var vote = body.opened(motion, business().asking(three).breakingTiesBy(Tie.VOTE_AGAIN));
        body.casts(1, vote, new Choice.Marks(Set.of(0, 1)));
        body.casts(2, vote, new Choice.Marks(Set.of(0, 2)));
        body.closed(vote);
        window.sees("Level: Bo, Cy. There is room for 1", "Chosen already: Ana.");
        takeRoll(5);

        window.presses("Vote again").presses("Open the vote");

        var again = body.votes().on(motion, body.chair()).getLast().vote().rules();
        assertThat(again.paper()).isEqualTo(new Paper(Method.APPROVAL, List.of("Bo", "Cy"), 1, 0));
        window.sees("Chosen already: Ana.");
    }

    @Test
    void offersNoTieThatFailsWhereOneChoosesBetweenOptions() {
        takeRoll(5);
        window.picks("How we ask", "Approval")
                .enters("What one chooses between", "Ana\nBo\nCy")
                .presses("Open the vote");

        assertThat(body.votes()
                        .on(motion, body.chair())
                        .getLast()
                        .vote()
                        .rules()
                        .tie())
                .isEqualTo(Tie.VOTE_AGAIN);
    }

    @Test
    void asksForAnOrderOnceSeveralStandThoughNobodyDidWhenThePageWasOpened() {
        var election = body.motions().move(MotionKind.ELECTION, new Title("Vice-chair"), "", "", body.person(2));
        window.close();
        motion = election;
        window = at(1);
        for (var place : List.of(3, 4)) {
            body.nominations().nominate(election, body.person(place).person(), body.person(place));
        }
        takeRoll(5);

        window.presses("Open the vote");

        var rules = body.votes().on(election, body.chair()).getLast().vote().rules();
        assertThat(rules.paper().method()).isEqualTo(Method.RANKED);
        assertThat(rules.tie()).isEqualTo(Tie.LOT);
    }

    @Test
    void asksWhatSeatsWeighOnlyWhereTheyDo() {
        takeRoll(5);
        window.enters("Seats weigh differently", true).enters("Votes of Organization 003", 4);

        window.sees("If all 8 who may vote take a side, 5 must say yes");
    }

    @Test
    void castsAndShowsTheReceipt() {
        open(business());
        window = at(2);

        window.enters("meet on Tuesdays", 0).presses("Cast the vote");

        window.sees("Recorded", ": Yes. Receipt ", "1 of 5 have voted.");
        assertThat(window.canPress("Change my vote")).isTrue();
    }

    @Test
    void keepsWhatIsPickedWhileOthersVote() {
        var vote = open(business());
        window = at(2);
        window.enters("meet on Tuesdays", 1);
        var paper = LocatorJ._get(BallotForm.class);

        body.casts(3, vote, Side.YES);

        window.sees("1 of 5 have voted.");
        assertThat(LocatorJ._get(BallotForm.class)).isSameAs(paper);
        assertThat(window.valueOf("meet on Tuesdays")).isEqualTo(1);
    }

    @Test
    void tellsWhoeverWasTooLate() {
        var vote = open(business());
        window = at(2);
        window.enters("meet on Tuesdays", 1);

        body.closed(vote);

        window.sees("The vote closed before you cast. What you had picked was not counted.");
        assertThat(window.canPress("Cast the vote")).isFalse();
    }

    @Test
    void saysTheResultInOneSentence() {
        var vote = open(business());
        body.casts(1, vote, Side.YES);
        body.casts(2, vote, Side.YES);
        body.casts(3, vote, Side.NO);
        body.casts(4, vote, Side.ABSTAIN);

        window.opens("").opens(address()).presses("Close the vote").confirms();

        window.sees(
                "Carried. 2 yes, 1 no, 1 abstained; 2 of 3 who took a side said yes, 2 were needed (more than half).");
        window.sees("Organization 003: No");
        window.presses("Recount").sees("Counted again from the stored ballots: the same result.");
    }

    @Test
    void showsNoTallyBeforeTheEndUnlessTheRulesSaySo() {
        var vote = open(business());
        body.casts(2, vote, Side.YES);
        window = at(3);
        assertThat(LocatorJ._find(TallyTable.class)).isEmpty();
        body.closed(vote);

        var other = body.motion("meet on Fridays");
        body.casts(2, body.opened(other, business().showing(Display.LIVE)), Side.YES);
        window.opens("decisions/" + other.value());

        assertThat(LocatorJ._find(TallyTable.class)).hasSize(1);
    }

    @Test
    void saysWhyOneHasNoVote() {
        var vote = open(business());
        body.rolls().declare(vote, body.seat(4), Attendance.AWAY, Optional.empty(), "left", body.chair());

        window = at(4);

        window.sees("Your seat is not on the roll as present. Tell the chair that you are here.");
    }

    @Test
    void keepsAChangeThatIsBeingMadeWhileOthersVote() {
        var vote = open(business());
        body.casts(2, vote, Side.YES);
        window = at(2);
        window.presses("Change my vote").enters("meet on Tuesdays", 1);

        body.casts(3, vote, Side.YES);

        window.sees("2 of 5 have voted.");
        assertThat(window.valueOf("meet on Tuesdays")).isEqualTo(1);
        body.closed(vote);
        window.sees("The vote closed before you cast the change. Your earlier vote counts.");
    }

    @Test
    void saysHowATieWasBroken() {
        var vote = open(business().breakingTiesBy(Tie.CHAIR_CASTS));
        body.casts(2, vote, Side.YES);
        body.casts(3, vote, Side.NO);
        body.closed(vote);
        window = at(1).sees("A tie: the chair has to cast. 1 yes, 1 no, 0 abstained. The chair has to say yes or no.");

        window.presses("Cast yes");

        window.sees("Carried. 1 yes, 1 no, 0 abstained: a tie. The chair cast yes.");
    }

    @Test
    void letsOneAbstainBetweenOptions() {
        open(business().asking(new Paper(Method.DOTS, List.of("Outreach", "Training"), 1, 5)));
        window = at(2);
        window.presses("Cast the vote").sees("Pick something first.");

        window.enters("I abstain", true).presses("Cast the vote");

        window.sees(": Abstain. Receipt ");
    }

    @Test
    void asksForTheReasonOfABlockAndKeepsThePick() {
        open(business().asking(Paper.about(Method.CONSENSUS)));
        window = at(2);

        window.enters("meet on Tuesdays", 3).presses("Cast the vote").sees("Say why. The reason goes into the record.");
        window.enters("Reason", "Night shifts").presses("Cast the vote");

        window.sees(": Block. Receipt ");
    }

    @Test
    void ranksAndShowsTheCountStageByStage() {
        var election = body.motions().move(MotionKind.ELECTION, new Title("Vice-chair"), "", "", body.person(2));
        var vote = body.opened(election, Customs.of(MotionKind.ELECTION, List.of("Ana", "Bo", "Cy")));
        window = at(2).opens("decisions/" + election.value());
        window.enters("Choice 1", 2).presses("Cast the vote").sees("Your ballot is in the box.");
        for (var place : List.of(1, 3, 4, 5)) {
            body.casts(place, vote, new Choice.Order(List.of(place == 1 ? 1 : 0)));
        }

        body.closed(vote);

        window.sees("Chosen: Ana.", "5 ballots were counted.", "Votes that are enough to be elected: 3");
    }

    @Test
    void entersTheVoteOfSomebodyOnTheTelephone() {
        open(business());
        window = at(1);

        window.unfolds("The roll")
                .pressesNamed("Enter a vote: Organization 001")
                .enters("Organization 001", 0)
                .presses("Cast the vote");

        window.sees("1 of 5 have voted.");
    }

    @Test
    void correctsAnEntryWhileTheTurnoutAloneIsShown() {
        var vote = open(business().showing(Display.TURNOUT).changeable(false));
        window = at(1).unfolds("The roll");
        window.pressesNamed("Enter a vote: Organization 004")
                .enters("Organization 004", 0)
                .presses("Cast the vote")
                .sees("1 of 5 have voted.");

        window.pressesNamed("Correct the entry: Organization 004")
                .enters("Organization 004", 1)
                .presses("Cast the vote");

        body.casts(2, vote, Side.YES);
        assertThat(body.votes().look(vote, body.person(3)).entered()).isEmpty();
        assertThat(body.closed(vote).urn())
                .hasValueSatisfying(urn -> assertThat(urn.of(Side.NO)).isEqualTo(1));
        window.sees("2 of 5 have voted.");
        assertThat(window.canPress("Correct the entry")).isFalse();
    }

    @Test
    void recusesASeatOnceThatIsConfirmedAndTakesItBack() {
        var vote = open(business());
        body.casts(3, vote, Side.NO);
        window = at(1).unfolds("The roll");

        window.pressesNamed("Recuse: Organization 003").sees("Recuse Organization 003?", "This can be taken back");
        assertThat(body.votes().look(vote, body.chair()).roll().turnout()).isEqualTo(1);
        window.enters("Reason, for the record", "works for the grantee").confirms();
        window.sees("recused · works for the grantee", "0 of 4 have voted.");

        window.pressesNamed("Take the recusal back: Organization 003").sees("0 of 5 have voted.");
        window.doesNotSee("works for the grantee");
    }

    @Test
    void namesToAScreenReaderWhoWouldStand() {
        var election = body.motions().move(MotionKind.ELECTION, new Title("Vice-chair"), "", "", body.person(2));
        body.nominations().nominate(election, body.person(3).person(), body.person(2));
        window.close();
        window = body.household().windowOf(body.person(1).person()).opens("decisions/" + election.value());

        window.pressesNamed("Agrees to stand: Person 003").sees("stands");

        window.pressesNamed("Does not stand: Person 003").sees("Nobody");
    }

    @Test
    void putsASeatOnTheRollThatCameNewWhileTheVoteRuns() {
        open(business());
        window = at(1).unfolds("The roll");
        window.doesNotSee("Seat that is new");

        var newcomers = body.household().organisation("Newcomers", Sector.HEALTH);
        var nora = body.household().joined("Nora", Role.MEMBER);
        body.household().sits(nora, newcomers, Capacity.REPRESENTATIVE, LocalDate.of(2099, 1, 1));

        window.sees("Seat that is new").enters("Note for the record", "joined 10:20");
        window.presses("Put it on the roll").sees("present · joined 10:20", "0 of 6 have voted.");
        window.doesNotSee("Seat that is new");
    }

    @Test
    void showsABallotOnceWhereverItLies() {
        open(business());
        window = at(2).sees("0 of 5 have voted.");
        assertThat(LocatorJ._find(VoteStrip.class)).isEmpty();

        window.opens("members").sees("Vote open: meet on Tuesdays.");
        assertThat(LocatorJ._find(VoteStrip.class)).hasSize(1);

        UI.getCurrent().add(product.getBean(MotionPanels.class).of(motion));
        window.sees("That we meet on Tuesdays");
        assertThat(LocatorJ._find(VoteStrip.class)).isEmpty();
        assertThat(LocatorJ._find(MyBallot.class)).hasSize(1);
    }

    @Test
    void voidsAVoteOnlyWithAReason() {
        body.closed(open(business()));
        window = at(1);

        window.presses("Declare void").confirms().sees("Say why.");
        window.presses("Declare void").enters("Why", "Wrong text").confirms();

        window.sees("This vote is void: Wrong text");
        assertThat(body.read(motion).state()).isEqualTo(MotionState.IN_DEBATE);
    }

    @Test
    void keepsWhyWeDecidedSo() {
        body.closed(open(business()));
        window = at(1);

        window.enters("Why we decided so", "Tuesdays suit the shelters").presses("Write down");

        assertThat(body.read(motion).why()).isEqualTo("Tuesdays suit the shelters");
    }

    @Test
    void leavesPresidingToTheChair() {
        window = at(2);

        window.sees("That we meet on Tuesdays").doesNotSee("Prepare a vote");
        assertThat(window.canPress("Postpone it")).isFalse();
    }

    @Test
    void showsAVoteAtTheFootOfEveryPage() {
        window = at(2).opens("members");

        var vote = open(business());
        window.sees("Vote open: meet on Tuesdays. 0 of 5 have voted.");
        window.enters("meet on Tuesdays", 0).presses("Cast the vote").sees("Recorded");
        body.closed(vote);

        window.sees("Vote closed: meet on Tuesdays.", "Carried. 1 yes, 0 no, 0 abstained");
        window.presses("Put away").doesNotSee("Vote closed");
    }

    @Test
    void listsWhatWasDecidedAndFindsIt() {
        body.closed(open(business()));
        body.motion("meet on Fridays");
        window.opens("decisions").sees("1. meet on Tuesdays", "2. meet on Fridays", "2 of 2");

        window.enters("Find in decisions", "friday").doesNotSee("1. meet on Tuesdays");

        window.enters("Find in decisions", "").picks("State", "Not carried").sees("1 of 2");
    }

    @Test
    void movesAndSeconds() {
        window = at(2).opens("decisions");
        window.presses("Move something").enters("Title", " ").presses("Move it");
        assertThat(window.complaintAt("Title")).isEqualTo("Give it a title.");
        window.enters("Title", "Snacks")
                .enters("Exact wording", "That there be snacks")
                .presses("Move it");
        window.sees("That there be snacks", "Moved by Person 002");
        assertThat(window.canPress("Second it")).isFalse();
        var path = window.path();

        window = at(3).opens(path).presses("Second it").sees("Moved by Person 002, seconded by Person 003");
    }

    @Test
    void letsTheChairSayWhoMovesAndSeconds() {
        window.opens("decisions").presses("Move something");
        window.enters("Title", "Snacks").picks("Moved by", "Person 003").picks("Seconded by", "Person 003");
        window.presses("Move it");
        assertThat(window.complaintAt("Seconded by")).isEqualTo("Somebody other than the mover has to second it.");

        window.picks("Seconded by", "Person 004").presses("Move it");

        window.sees("Moved by Person 003, seconded by Person 004");
    }

    @Test
    void letsTheChairWriteDownWhoSeconds() {
        var other = body.motions().move(MotionKind.BUSINESS, new Title("Snacks"), "", "", body.person(2));
        window.opens("decisions/" + other.value()).presses("Write down who seconds it");
        window.presses("Write down");
        assertThat(window.complaintAt("Seconded by")).isEqualTo("Choose who seconds it.");

        window.picks("Seconded by", "Person 004").presses("Write down");

        window.sees("Moved by Person 002, seconded by Person 004");
    }

    @Test
    void asksOnlyWhoeverPresidesOrKeepsTheRecordWhoMoves() {
        window = at(2).opens("decisions").presses("Move something");

        window.doesNotSee("Moved by", "Seconded by");
    }

    @Test
    void showsAMotionAndItsFormToOtherRooms() {
        var panels = product.getBean(MotionPanels.class);
        UI.getCurrent().add(panels.of(motion));
        window.opens("members").sees("That we meet on Tuesdays", "Prepare a vote");

        panels.move(moved -> UI.getCurrent().add(panels.of(moved)))
                .about("Snacks")
                .movedBy(body.person(4).person())
                .secondedBy(body.person(5).person())
                .open();
        window.presses("Move it").sees("Moved by Person 004, seconded by Person 005");
    }

    @Test
    void showsTheRoomWhatRunsAndNobodysName() {
        var vote = open(business());
        window = at(4).opens("display");
        window.sees("meet on Tuesdays", "0 of 5 have voted.");
        body.casts(2, vote, Side.YES);
        window.sees("1 of 5 have voted.").doesNotSee("Person 002", "Organization 002");

        body.closed(vote);

        window.sees("Carried. 1 yes, 0 no, 0 abstained");
    }

    private Window at(int place) {
        return body.household().windowOf(body.person(place).person()).opens(address());
    }

    private String address() {
        return "decisions/" + motion.value();
    }

    private VoteId open(Rules rules) {
        return body.opened(motion, rules);
    }

    private void takeRoll(int upTo) {
        window.enters(
                "Seats that are present",
                Set.copyOf(body.electorate()
                        .roll(List.of(), body.chair())
                        .electors()
                        .subList(0, upTo)));
    }

    private static Rules business() {
        return Customs.of(MotionKind.BUSINESS, List.of());
    }
}
