package org.commonground.decision;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonground.decision.ballot.Finding;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a vote that has ended does to its motion. */
@Component
class Settling {

    private final MotionRepository motions;
    private final AmendmentTable amendments;
    private final Chronicle chronicle;
    private final Following following;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Settling(
            MotionRepository motions,
            AmendmentTable amendments,
            Chronicle chronicle,
            Following following,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.motions = motions;
        this.amendments = amendments;
        this.chronicle = chronicle;
        this.following = following;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param by who closed it; empty where its time was over */
    void settle(VoteState state, Optional<PersonId> by) {
        var verdict = state.verdict();
        var motion = known(state.vote().motion());
        chronicle.tell(motion.id(), "closed", account(state, verdict, by));
        if (verdict == Verdict.CHAIR_TO_CAST) {
            return;
        }
        if (!state.vote().rules().purpose().decides() || !verdict.isFinal()) {
            keep(motion.backToDebate(clock.instant()));
            return;
        }
        if (verdict.isYes() && isOvertaken(motion)) {
            // Another amendment was carried while this one was voted on. It does not undo that without a word.
            keep(motion.backToDebate(clock.instant()));
            chronicle.tell(motion.id(), "overtaken", Map.of());
            return;
        }
        keep(motion.decided(verdict.isYes(), clock.instant()));
        if (!verdict.isYes()) {
            return;
        }
        if (motion.amends() != null) {
            var main = known(motion.amends());
            keep(main.amended(motion.text()));
            chronicle.tell(
                    main.id(), "amended", Map.of("by-motion", motion.number(), "text-sha256", motion.fingerprint()));
        }
        following.tell(
                motion.id(),
                new MotionCarried(motion.id(), motion.kind(), motion.text(), motion.source(), motion.mover()));
    }

    /** Whether it is an amendment of a wording that its motion has no more. */
    boolean isOvertaken(Motion motion) {
        return Optional.ofNullable(motion.amends())
                .flatMap(main -> amendments
                        .madeFrom(motion.id())
                        .filter(from -> !from.equals(known(main).text())))
                .isPresent();
    }

    /** Tells other rooms that a vote has ended, or that something else has come of it since. */
    void tell(Vote vote) {
        following.tell(vote.motion(), new VoteSettled(vote.id(), vote.motion()));
    }

    /**
     * Brings a motion back that a vote had settled which is void now.
     *
     * @throws Refused if it is an amendment whose words the motion has already
     */
    void unsettle(MotionId id) {
        var motion = known(id);
        if (motion.isAmendment() && motion.state() == MotionState.CARRIED) {
            throw new Refused(Refusal.AMENDMENT_APPLIED);
        }
        if (motion.state().isDecided() || motion.state() == MotionState.IN_VOTE) {
            keep(motion.backToDebate(clock.instant()));
        }
        if (motion.state() == MotionState.CARRIED) {
            following.tell(id, new MotionReopened(id, motion.source(), motion.mover()));
        }
    }

    private void keep(Motion motion) {
        motions.keep(motion);
        facts.publishEvent(new MotionChanged(motion.id()));
    }

    private static Map<String, Object> account(VoteState state, Verdict verdict, Optional<PersonId> by) {
        var account = new LinkedHashMap<String, Object>();
        account.put("vote", state.vote().id().value().toString());
        by.ifPresent(who -> account.put("by", who.value().toString()));
        account.put("verdict", verdict.key());
        account.put("turnout", state.roll().turnout());
        if (!state.splitIsWithheld()) {
            account.put("ballots", state.urn().ballots());
        }
        if (state.vote().rules().secrecy() == Secrecy.OPEN) {
            account.put(
                    "named",
                    state.ballots().stream()
                            .map(ballot -> Map.of(
                                    "seat", ballot.seat().value().toString(),
                                    "choice", ballot.choice().written(),
                                    "receipt", ballot.receipt()))
                            .toList());
        }
        if (state.finding() instanceof Finding.Chosen chosen) {
            account.put(
                    "chosen",
                    chosen.chosen().stream()
                            .map(state.vote().rules().paper().options()::get)
                            .toList());
        }
        account.put("roll", RollEntry.of(state.roll()));
        return account;
    }

    private Motion known(MotionId id) {
        return motions.findById(id).orElseThrow(() -> new Refused(Refusal.MOTION_UNKNOWN));
    }
}
