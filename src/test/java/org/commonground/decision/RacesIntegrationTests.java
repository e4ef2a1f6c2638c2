package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Side;
import org.commonground.decision.ballot.Urn;
import org.commonground.shared.Refused;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A thousand times two things happen at the same instant: one ballot a seat, and everybody is told what became of theirs. */
@ThroughTheWindow
class RacesIntegrationTests {

    private static final int RACES = 500;

    @Autowired
    ApplicationContext product;

    private Assembly body;

    @BeforeEach
    void assemble() {
        body = Assembly.of(3, product);
    }

    @Test
    void oneSeatThatVotesTwiceAtOnceHasOneBallot() throws Exception {
        var motion = body.motion("meet on Tuesdays");
        for (var race = 0; race < RACES; race++) {
            var vote = opened(motion);

            var told = atOnce(() -> casts(vote, Side.YES), () -> casts(vote, Side.NO));

            var urn = counted(vote);
            assertThat(urn.size()).isEqualTo(1);
            var yes = urn.of(Side.YES) == 1;
            assertThat(told.getFirst()).isEqualTo(yes ? Optional.empty() : Optional.of(Refusal.ALREADY_VOTED));
            assertThat(told.getLast()).isEqualTo(yes ? Optional.of(Refusal.ALREADY_VOTED) : Optional.empty());
        }
    }

    @Test
    void aBallotThatRacesTheClosingIsInOrOutAndItsOwnerIsToldWhich() throws Exception {
        var motion = body.motion("meet on Tuesdays");
        var in = 0;
        for (var race = 0; race < RACES; race++) {
            var vote = opened(motion);

            var told = atOnce(() -> casts(vote, Side.ABSTAIN), () -> closes(vote));

            assertThat(told.getLast()).isEmpty();
            var counted =
                    body.votes().look(vote, body.chair()).urn().orElseThrow().size();
            assertThat(told.getFirst()).isEqualTo(counted == 1 ? Optional.empty() : Optional.of(Refusal.VOTE_CLOSED));
            in += counted;
            body.votes().voidVote(vote, "the next race", body.chair());
        }
        // Were it always the same one who comes first, nothing would have been tried.
        assertThat(in).isBetween(1, RACES - 1);
    }

    private VoteId opened(MotionId motion) {
        return body.opened(motion, Customs.of(MotionKind.BUSINESS, List.of()).changeable(false));
    }

    private Urn counted(VoteId vote) {
        body.votes().close(vote, body.chair());
        var urn = body.votes().look(vote, body.chair()).urn().orElseThrow();
        body.votes().voidVote(vote, "the next race", body.chair());
        return urn;
    }

    private Optional<Refusal> casts(VoteId vote, Choice choice) {
        return told(() -> body.casts(2, vote, choice));
    }

    private Optional<Refusal> closes(VoteId vote) {
        return told(() -> body.votes().close(vote, body.chair()));
    }

    private static Optional<Refusal> told(Runnable deed) {
        try {
            deed.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of((Refusal) refused.reason());
        }
    }

    private static List<Optional<Refusal>> atOnce(Callable<Optional<Refusal>> one, Callable<Optional<Refusal>> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = both.submit(() -> {
                start.await();
                return one.call();
            });
            var second = both.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
