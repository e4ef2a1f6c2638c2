package org.commonground.decision;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonground.decision.ballot.Choice;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ballot box. A ballot is in when {@link #cast} returns, and stored; it is not in when it refuses. One seat has one ballot, however
 * often and by however many it is asked.
 */
@Service
@Transactional
public class Ballots {

    private static final int LONGEST_REASON = 1_000;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int RECEIPT = 16;

    private final VoteTable votes;
    private final RollTable rolls;
    private final BallotTable ballots;
    private final Chronicle chronicle;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ballots(
            VoteTable votes,
            RollTable rolls,
            BallotTable ballots,
            Chronicle chronicle,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.votes = votes;
        this.rolls = rolls;
        this.ballots = ballots;
        this.chronicle = chronicle;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Casts a ballot for a seat. Casting the same once more changes nothing and gives the same receipt.
     *
     * @param reason why, in the voter's words; may be empty unless the paper asks for one
     * @throws NotPermitted without the right to write
     * @throws Refused if the vote is closed, or pauses because too few are present, the member does not vote for this seat now, the paper does
     *     not allow the choice, a reason is missing, the seat has voted and votes cannot be changed, or the vote is secret and the key of its
     *     urn is not here
     */
    public Receipt cast(VoteId vote, OrganisationId seat, Choice choice, String reason, Member voter) {
        voter.must(Right.WRITE);
        var held = votes.held(vote);
        held.mustBeOpen(clock.instant());
        var elector = entitled(held, seat);
        if (!elector.isHeldBy(voter.person())) {
            throw new Refused(Refusal.NOT_YOUR_SEAT);
        }
        return take(held, elector, choice, reason, voter, false);
    }

    /**
     * Enters the ballot of somebody who votes in the room or on the telephone. It is marked so, and the voter sees it.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused as {@link #cast}, if the vote is secret, or the voter has cast themselves
     */
    public Receipt enter(VoteId vote, OrganisationId seat, Choice choice, String reason, Member clerk) {
        if (!clerk.may(Right.PRESIDE)) {
            clerk.must(Right.RECORD);
        }
        var held = votes.held(vote);
        held.mustBeOpen(clock.instant());
        if (held.rules().secrecy() == Secrecy.SECRET) {
            throw new Refused(Refusal.CLERK_MAY_NOT_ENTER_SECRET);
        }
        return take(held, entitled(held, seat), choice, reason, clerk, true);
    }

    private Elector entitled(Vote vote, OrganisationId seat) {
        if (!vote.rules().byAnswer() && !vote.rules().quorum().isPresent(rolls.gathered(vote.id(), vote.rules()))) {
            throw new Refused(Refusal.VOTE_PAUSED);
        }
        var roll = rolls.around(vote.id(), seat);
        var elector = roll.of(seat).orElseThrow(() -> new Refused(Refusal.NOT_ON_ROLL));
        if (roll.canVote(elector, vote.rules().byAnswer())) {
            return elector;
        }
        if (elector.recused()) {
            throw new Refused(Refusal.SEAT_RECUSED);
        }
        if (elector.isGone()) {
            throw new Refused(Refusal.NOT_ON_ROLL);
        }
        throw new Refused(
                elector.attendance() == Attendance.BY_PROXY && elector.holder().isPresent()
                        ? Refusal.HOLDER_AWAY
                        : Refusal.SEAT_AWAY);
    }

    private Receipt take(Vote vote, Elector elector, Choice choice, String reason, Member by, boolean entered) {
        if (!vote.rules().paper().allows(choice)) {
            throw new Refused(Refusal.NOT_ON_PAPER);
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused(Refusal.REASON_TOO_LONG);
        }
        if (reason.isBlank() && vote.rules().paper().asksForReason(choice)) {
            throw new Refused(Refusal.REASON_MISSING);
        }
        return vote.rules().secrecy() == Secrecy.SECRET
                ? takeSecretly(vote, elector, choice)
                : takeByName(vote, elector, choice, reason.strip(), by, entered);
    }

    /** Marks the roll and drops the ballot: two writes that have nothing in common but the vote. */
    private Receipt takeSecretly(Vote vote, Elector elector, Choice choice) {
        if (!rolls.mark(vote.id(), elector.seat(), true)) {
            throw new Refused(Refusal.ALREADY_VOTED);
        }
        ballots.putIn(vote.id(), choice);
        changed(vote);
        return new Receipt(vote.id(), "", Optional.empty());
    }

    private Receipt takeByName(Vote vote, Elector elector, Choice choice, String reason, Member by, boolean entered) {
        var before = ballots.of(vote.id(), elector.seat(), vote.rules().paper().method());
        if (before.isPresent()
                && before.get().choice().equals(choice)
                && before.get().reason().equals(reason)) {
            return new Receipt(
                    vote.id(), before.get().receipt(), Optional.of(before.get().at()));
        }
        if (before.filter(cast -> !mayReplace(cast, vote, entered)).isPresent()) {
            throw new Refused(Refusal.ALREADY_VOTED);
        }
        var ballot = new CastBallot(
                elector.seat(),
                choice,
                elector.weight(),
                entered ? elector.holder() : Optional.of(by.person()),
                entered ? Optional.of(by.person()) : Optional.empty(),
                reason,
                clock.instant(),
                receipt());
        if (before.isPresent()) {
            ballots.update(vote.id(), ballot);
        } else {
            ballots.insert(vote.id(), ballot);
            rolls.mark(vote.id(), elector.seat(), true);
        }
        chronicle.tell(vote.motion(), before.isPresent() ? "changed" : "cast", account(vote, ballot));
        changed(vote);
        return new Receipt(vote.id(), ballot.receipt(), Optional.of(ballot.at()));
    }

    /** What a clerk entered can be put right until closing; what somebody cast themselves no clerk touches. */
    private static boolean mayReplace(CastBallot cast, Vote vote, boolean byClerk) {
        return cast.enteredBy().isPresent() || (vote.rules().mayChange() && !byClerk);
    }

    private void changed(Vote vote) {
        votes.touch(vote.id());
        facts.publishEvent(new BallotCast(vote.id(), vote.motion()));
    }

    /** Says that a seat has voted and seals what: whoever has the receipt can open the seal, and nobody before the vote is closed. */
    private static Map<String, Object> account(Vote vote, CastBallot ballot) {
        var account = new LinkedHashMap<String, Object>();
        account.put("vote", vote.id().value().toString());
        account.put("seat", ballot.seat().value().toString());
        account.put(
                "seal", Fingerprint.of(ballot.receipt() + ":" + ballot.choice().written()));
        ballot.by().ifPresent(by -> account.put("by", by.value().toString()));
        ballot.enteredBy().ifPresent(by -> account.put("entered-by", by.value().toString()));
        return account;
    }

    private String receipt() {
        var letters = new StringBuilder();
        for (var place = 0; place < RECEIPT; place++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
