package org.commonground.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.commonground.decision.ballot.Urn;
import org.springframework.stereotype.Component;

/**
 * Reads votes. What two hundred pages show alike is read and counted once for all of them. Of many who ask while ballots come in one reads,
 * and the others take what it has read if that is new enough for them.
 */
@Component
class VoteStates {

    private static final int KEPT = 200;

    private final VoteTable votes;
    private final RollTable rolls;
    private final BallotTable ballots;
    private final Cache<VoteId, VoteState> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    VoteStates(VoteTable votes, RollTable rolls, BallotTable ballots) {
        this.votes = votes;
        this.rolls = rolls;
        this.ballots = ballots;
    }

    /** As it is stored now. Must not be called where something about the vote was changed and not yet committed. */
    VoteState of(VoteId vote) {
        var revision = votes.revision(vote);
        var known = read.getIfPresent(vote);
        return known != null && isAsNewAs(revision, known)
                ? known
                : read.asMap()
                        .compute(
                                vote,
                                (id, before) ->
                                        before != null && isAsNewAs(revision, before) ? before : undisturbed(id));
    }

    private static boolean isAsNewAs(long revision, VoteState state) {
        return state.vote().revision() >= revision;
    }

    /** Roll and ballots of one moment: reads again if something was stored between the two. */
    private VoteState undisturbed(VoteId vote) {
        var before = votes.revision(vote);
        while (true) {
            var state = freshly(votes.known(vote));
            var after = votes.revision(vote);
            if (after == before) {
                return state;
            }
            before = after;
        }
    }

    /** Read from the ballots, whatever was counted before. */
    VoteState freshly(Vote vote) {
        var roll = rolls.of(vote.id());
        if (vote.rules().secrecy() == Secrecy.SECRET) {
            return VoteState.of(vote, roll, List.of(), ballots.urn(vote.id()));
        }
        var cast = ballots.of(vote.id(), vote.rules().paper().method());
        var urn = Urn.EMPTY;
        for (var ballot : cast) {
            urn = urn.with(ballot.choice(), ballot.weight());
        }
        return VoteState.of(vote, roll, cast, urn);
    }
}
