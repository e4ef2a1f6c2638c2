package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.decision.Refuses.refuses;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Requirement;
import org.commonground.decision.sum.Share;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a result says, and what can be done then: the two agree for every verdict. */
@ThroughTheWindow
class FollowUpIntegrationTests {

    private static final Requirement TWO_THIRDS = new Requirement(Share.TWO_THIRDS, Base.CAST_WITHOUT_ABSTENTIONS);
    private static final Paper THREE = new Paper(Method.APPROVAL, List.of("Ana", "Bo", "Cy"), 2, 0);
    private static final Choice.Marks ANA = new Choice.Marks(Set.of(0));
    private static final Choice.Marks BO = new Choice.Marks(Set.of(1));
    private static final Choice.Marks CY = new Choice.Marks(Set.of(2));

    @Autowired
    ApplicationContext product;

    @Autowired
    Sentences sentences;

    private Assembly body;

    @BeforeEach
    void assemble() {
        body = Assembly.of(6, product);
    }

    /** One line of the table. */
    record Case(
            String name,
            Rules rules,
            BiConsumer<Assembly, VoteId> ballots,
            Verdict verdict,
            String sentence,
            MotionState motion,
            List<FollowUp> next) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> verdicts() {
        var consensus = business().asking(Paper.about(Method.CONSENSUS));
        var agreed = consensus.fallingBackOn(new Fallback(TWO_THIRDS, 20));
        return Stream.of(
                of(
                        "carried",
                        business(),
                        (body, vote) -> body.yes(vote, 1, 2),
                        Verdict.CARRIED,
                        "Carried. 2 yes",
                        MotionState.CARRIED),
                of(
                        "failed",
                        business(),
                        (body, vote) -> body.no(vote, 1, 2),
                        Verdict.FAILED,
                        "Not carried. 0 yes, 2 no",
                        MotionState.FAILED),
                of(
                        "a tie that fails",
                        business(),
                        FollowUpIntegrationTests::oneEach,
                        Verdict.FAILED,
                        "Not carried. 1 yes, 1 no, 0 abstained: a tie, which is not carried.",
                        MotionState.FAILED),
                of(
                        "a tie for the chair",
                        business().breakingTiesBy(Tie.CHAIR_CASTS),
                        FollowUpIntegrationTests::oneEach,
                        Verdict.CHAIR_TO_CAST,
                        "A tie: the chair has to cast.",
                        MotionState.IN_VOTE,
                        FollowUp.CAST),
                of(
                        "a tie to vote on again",
                        business().breakingTiesBy(Tie.VOTE_AGAIN),
                        FollowUpIntegrationTests::oneEach,
                        Verdict.AGAIN,
                        "the body votes again",
                        MotionState.IN_DEBATE,
                        FollowUp.VOTE_AGAIN),
                of(
                        "level options to vote on again",
                        business().asking(THREE).breakingTiesBy(Tie.VOTE_AGAIN),
                        FollowUpIntegrationTests::twoEach,
                        Verdict.AGAIN,
                        "A tie: the body votes again. Level: Ana, Bo, Cy. There is room for 2, so the body votes again between them.",
                        MotionState.IN_DEBATE,
                        FollowUp.VOTE_AGAIN),
                of(
                        "level options where a tie fails",
                        business().asking(THREE).breakingTiesBy(Tie.FAILS),
                        FollowUpIntegrationTests::twoEach,
                        Verdict.FAILED,
                        "Not carried. Level: Ana, Bo, Cy, with room for 2. By the rule chosen before, a tie chooses nobody.",
                        MotionState.FAILED),
                of(
                        "chosen",
                        business().asking(THREE),
                        (body, vote) -> all(body, vote, ANA, ANA, BO),
                        Verdict.CHOSEN,
                        "Chosen: Ana, Bo. 3 ballots were counted.",
                        MotionState.CARRIED),
                of(
                        "nobody answered",
                        business().asking(THREE),
                        (body, vote) -> {},
                        Verdict.FAILED,
                        "Not carried. Nobody marked anything.",
                        MotionState.FAILED),
                of(
                        "too few",
                        business().until(java.time.Instant.parse("2200-01-01T00:00:00Z")),
                        (body, vote) -> body.yes(vote, 1),
                        Verdict.NO_QUORUM,
                        "only 1 took part and 4 are needed.",
                        MotionState.IN_DEBATE,
                        FollowUp.VOTE_AGAIN),
                of(
                        "a block",
                        consensus,
                        (body, vote) -> block(body, vote),
                        Verdict.NOT_YET,
                        "One amends, parks it, asks once more, or asks whether the block is about mission or safety.",
                        MotionState.IN_DEBATE,
                        FollowUp.VOTE_AGAIN,
                        FollowUp.BLOCK_TEST),
                of(
                        "a block with a fallback",
                        agreed,
                        (body, vote) -> block(body, vote),
                        Verdict.NOT_YET,
                        "or votes by the fallback that was agreed.",
                        MotionState.IN_DEBATE,
                        FollowUp.VOTE_AGAIN,
                        FollowUp.BLOCK_TEST,
                        FollowUp.FALLBACK),
                of(
                        "concerns about a scale",
                        business().asking(Paper.about(Method.FIST_TO_FIVE)),
                        (body, vote) -> body.casts(2, vote, new Choice.Step(2)),
                        Verdict.NOT_YET,
                        "too many have concerns. One amends, parks it, or asks once more.",
                        MotionState.IN_DEBATE,
                        FollowUp.VOTE_AGAIN),
                of(
                        "a straw poll",
                        business().as(Purpose.STRAW),
                        (body, vote) -> body.yes(vote, 1, 2),
                        Verdict.CARRIED,
                        "Straw poll, binds nobody: yes. 2 yes",
                        MotionState.IN_DEBATE),
                of(
                        "a straw poll that is level",
                        business().as(Purpose.STRAW).asking(THREE).breakingTiesBy(Tie.VOTE_AGAIN),
                        FollowUpIntegrationTests::twoEach,
                        Verdict.AGAIN,
                        "Straw poll, binds nobody: a tie. Level: Ana, Bo, Cy, with room for 2.",
                        MotionState.IN_DEBATE),
                of(
                        "a block test",
                        blockTest(),
                        (body, vote) -> body.no(vote, 1, 2, 3, 4),
                        Verdict.FAILED,
                        "Block test: not confirmed that the block is about mission or safety. 0 yes, 4 no",
                        MotionState.IN_DEBATE));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void offersWhatTheSentenceSaysAndNothingElse(Case each) {
        var motion = body.motion("meet on Tuesdays");
        var vote = body.opened(motion, each.rules());
        each.ballots().accept(body, vote);
        var seen = body.closed(vote);

        assertThat(seen.verdict()).contains(each.verdict());
        assertThat(sentences.in(Locale.ENGLISH).result(seen)).contains(each.sentence());
        assertThat(body.read(motion).state()).isEqualTo(each.motion());
        assertThat(FollowUp.after(body.votes().on(motion, body.chair()))).isEqualTo(each.next());
    }

    @Test
    void tellsInASecretOneSidedTieBetweenWhomItIsAndWhoIsInAlready() {
        var paper = new Paper(Method.APPROVAL, List.of("Ana", "Bo", "Cy"), 2, 0);
        var motion = body.motion("elect two");
        var rules = business().asking(paper).breakingTiesBy(Tie.VOTE_AGAIN).secretly();
        var vote = body.opened(motion, rules);
        all(body, vote, new Choice.Marks(Set.of(0, 1, 2)), ANA);

        var seen = body.closed(vote);

        assertThat(seen.splitWithheld()).isTrue();
        assertThat(sentences.in(Locale.ENGLISH).result(seen))
                .isEqualTo(
                        "A tie: the body votes again. Level: Bo, Cy. There is room for 1, so the body votes again between them. "
                                + "Chosen already: Ana. The numbers are kept back, because they could tell what somebody voted.");
        assertThat(seen.urn()).isEmpty();
    }

    @Test
    void saysInTheVoteBetweenThoseWhoWereLevelWhoIsInAlready() {
        var motion = body.motion("elect two");
        var rules = business().asking(THREE).breakingTiesBy(Tie.VOTE_AGAIN);
        var first = body.opened(motion, rules);
        all(body, first, ANA, ANA, BO, CY);
        body.closed(first);

        var second = body.opened(motion, rules.asking(new Paper(Method.APPROVAL, List.of("Bo", "Cy"), 1, 0)));

        var open = body.votes().look(second, body.chair());
        assertThat(open.vote().rules().chosenBefore()).containsExactly("Ana");
        assertThat(sentences.in(Locale.ENGLISH).forecast(open.vote().rules(), open.roll()))
                .endsWith("Chosen already: Ana.");
        body.casts(1, second, new Choice.Marks(Set.of(1)));
        assertThat(sentences.in(Locale.ENGLISH).result(body.closed(second)))
                .startsWith("Chosen: Cy; chosen before: Ana.");
    }

    @Test
    void countsNobodyAsChosenBeforeWhereAllAreVotedOnAnew() {
        var motion = body.motion("elect two");
        var rules = business().asking(THREE).breakingTiesBy(Tie.VOTE_AGAIN);
        var first = body.opened(motion, rules);
        all(body, first, ANA, ANA, BO, CY);
        body.closed(first);

        var second = body.opened(motion, rules.beside(List.of("Zoe")));

        assertThat(body.votes().look(second, body.chair()).vote().rules().chosenBefore())
                .isEmpty();
    }

    @Test
    void holdsToTheFallbackThatWasAgreedWhateverIsVotedOnBetween() {
        var motion = body.motion("meet on Tuesdays");
        var consensus = business().asking(Paper.about(Method.CONSENSUS)).fallingBackOn(new Fallback(TWO_THIRDS, 20));
        var first = body.opened(motion, consensus);
        block(body, first);
        body.closed(first);
        var test = body.opened(motion, blockTest());
        body.no(test, 1, 2, 3, 4);
        body.closed(test);
        var straw = body.opened(motion, business().as(Purpose.STRAW));
        body.closed(straw);

        refuses(Refusal.FALLBACK_HOLDS, () -> body.opened(motion, business()));
        refuses(Refusal.FALLBACK_HOLDS, () -> body.opened(motion, business().requiring(TWO_THIRDS)));
        refuses(Refusal.FALLBACK_HOLDS, () -> body.opened(motion, business().asking(Paper.about(Method.CONSENSUS))));
        refuses(
                Refusal.FALLBACK_HOLDS,
                () -> body.opened(motion, consensus.fallingBackOn(new Fallback(TWO_THIRDS, 0))));
        refuses(
                Refusal.FALLBACK_NOT_AGREED,
                () -> body.opened(motion, business().as(Purpose.FALLBACK).requiring(Requirement.MAJORITY)));
        refuses(
                Refusal.FALLBACK_TOO_EARLY,
                () -> body.opened(motion, business().as(Purpose.FALLBACK).requiring(TWO_THIRDS)));
        assertThat(FollowUp.after(body.votes().on(motion, body.chair()))).contains(FollowUp.FALLBACK);
        body.closed(body.opened(motion, consensus));
    }

    @Test
    void forgetsAFallbackWithTheVoteInWhichItWasAgreed() {
        var motion = body.motion("meet on Tuesdays");
        var first = body.opened(
                motion, business().asking(Paper.about(Method.CONSENSUS)).fallingBackOn(new Fallback(TWO_THIRDS, 20)));
        body.votes().voidVote(first, "The wrong motion", body.chair());

        body.closed(body.opened(motion, business()));
    }

    @Test
    void isBoundByNothingThatAStrawPollSaid() {
        var motion = body.motion("meet on Tuesdays");
        var poll = business().as(Purpose.STRAW).asking(Paper.about(Method.CONSENSUS));
        body.closed(body.opened(motion, poll.fallingBackOn(new Fallback(TWO_THIRDS, 20))));

        body.closed(body.opened(motion, business()));
    }

    @Test
    void asksWhetherABlockIsAboutMissionOrSafetyByFourFifthsOnly() {
        var motion = body.motion("meet on Tuesdays");

        refuses(
                Refusal.BLOCK_TEST_OTHERWISE,
                () -> body.opened(motion, blockTest().requiring(Requirement.MAJORITY)));
        refuses(
                Refusal.BLOCK_TEST_OTHERWISE,
                () -> body.opened(motion, blockTest().asking(Paper.about(Method.CONSENSUS))));
    }

    @Test
    void tellsVotersOfTheFallbackBeforeTheyVote() {
        var rules = business().asking(Paper.about(Method.CONSENSUS)).fallingBackOn(new Fallback(TWO_THIRDS, 20));
        var sentence = "If there is no agreement, yes and no decide: two thirds of those who take a side, "
                + "at the earliest 20 minutes after consensus was first sought.";

        assertThat(sentences.in(Locale.ENGLISH).forecast(rules, body.present(6)))
                .endsWith(sentence);
        assertThat(sentences.in(Locale.ENGLISH).rules(rules)).endsWith(sentence);
        assertThat(sentences.in(Locale.ENGLISH).fallback(new Fallback(TWO_THIRDS, 0)))
                .endsWith("those who take a side, at once.");
    }

    private static Case of(
            String name,
            Rules rules,
            BiConsumer<Assembly, VoteId> ballots,
            Verdict verdict,
            String sentence,
            MotionState motion,
            FollowUp... next) {
        return new Case(name, rules, ballots, verdict, sentence, motion, List.of(next));
    }

    private static void oneEach(Assembly body, VoteId vote) {
        body.yes(vote, 1);
        body.no(vote, 2);
    }

    private static void twoEach(Assembly body, VoteId vote) {
        all(body, vote, ANA, ANA, BO, BO, CY, CY);
    }

    private static void block(Assembly body, VoteId vote) {
        body.casts(2, vote, new Choice.Step(3), "Night shifts");
    }

    private static void all(Assembly body, VoteId vote, Choice... choices) {
        for (var place = 1; place <= choices.length; place++) {
            body.casts(place, vote, choices[place - 1]);
        }
    }

    private static Rules blockTest() {
        return business()
                .as(Purpose.BLOCK_TEST)
                .requiring(new Requirement(Purpose.BLOCK_CONFIRMED, Base.CAST_WITHOUT_ABSTENTIONS));
    }

    private static Rules business() {
        return Customs.of(MotionKind.BUSINESS, List.of());
    }
}
