package org.commonground.decision;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.decision.Vote.Voiding;
import org.commonground.decision.ballot.Finding;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking votes. Whoever presides opens and closes them and looks after the roll; everybody sees what the rules of the vote let them see.
 * Every method of the chair refuses with {@link NotPermitted} whoever does not preside.
 */
@Service
@Transactional
public class Votes {

    private static final int SEED_BYTES = 32;
    private static final int LONGEST_REASON = 1_000;

    private final VoteTable votes;
    private final Shelter shelter;
    private final RollTable rolls;
    private final BallotTable ballots;
    private final VoteStates states;
    private final MotionRepository motions;
    private final Electorate electorate;
    private final Settling settling;
    private final Chronicle chronicle;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Votes(
            VoteTable votes,
            Shelter shelter,
            RollTable rolls,
            BallotTable ballots,
            VoteStates states,
            MotionRepository motions,
            Electorate electorate,
            Settling settling,
            Chronicle chronicle,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.votes = votes;
        this.shelter = shelter;
        this.rolls = rolls;
        this.ballots = ballots;
        this.states = states;
        this.motions = motions;
        this.electorate = electorate;
        this.settling = settling;
        this.chronicle = chronicle;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Opens a vote on a motion: rules and roll are fixed from now on.
     *
     * @throws Refused if the motion is not that far, an amendment to it is pending, nobody could vote, too few are present for
     *     business, or another fallback was agreed; where it is before a meeting, if that is not at a point to vote, or has another roll
     */
    public VoteId open(MotionId id, Rules rules, ElectoralRoll roll, Member chair) {
        chair.must(Right.PRESIDE);
        electorate.hold(id);
        var now = clock.instant();
        var motion = motions.findById(id).orElseThrow(() -> new Refused(Refusal.MOTION_UNKNOWN));
        if (motion.amends() != null
                && !motions.findById(motion.amends())
                        .filter(Motion::isOpenToChange)
                        .isPresent()) {
            throw new Refused(Refusal.NOT_THAT_FAR);
        }
        if (motions.findByAmendsOrderByNumber(id).stream()
                .anyMatch(each -> each.state().isPending())) {
            throw new Refused(Refusal.AMENDMENTS_OPEN);
        }
        if (settling.isOvertaken(motion)) {
            throw new Refused(Refusal.AMENDMENT_OVERTAKEN);
        }
        mustBeReady(rules, roll, now);
        mustBeAgreed(rules, id, now);
        electorate.mustBeSound(roll, chair);
        electorate.mustBeDeclared(roll, id, rules, chair);
        var held = besideThoseChosen(rules, id);
        motions.keep(motion.underVote(rules.purpose().decides(), now));
        var vote = new Vote(
                VoteId.next(),
                id,
                votes.on(id).size() + 1,
                motion.text(),
                held,
                seed(),
                now,
                chair.person(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        votes.insert(vote);
        rolls.insert(vote.id(), fresh(roll));
        if (rules.secrecy() == Secrecy.SECRET) {
            ballots.setOut(vote, roll.electors().size());
        }
        var account = about(vote, chair);
        account.put("rules", held);
        account.put("seed", vote.seed());
        account.put("text-sha256", motion.fingerprint());
        account.put("roll", RollEntry.of(roll));
        tell(vote, "opened", account);
        facts.publishEvent(new MotionChanged(id));
        return vote.id();
    }

    private void mustBeAgreed(Rules rules, MotionId motion, Instant now) {
        if (rules.purpose() == Purpose.BLOCK_TEST
                && (rules.paper().method() != Method.YES_NO
                        || !rules.requirement().share().equals(Purpose.BLOCK_CONFIRMED))) {
            throw new Refused(Refusal.BLOCK_TEST_OTHERWISE);
        }
        Agreement.in(votes.on(motion)).ifPresentOrElse(agreed -> agreed.mustAllow(rules, now), () -> {
            if (rules.purpose() == Purpose.FALLBACK) {
                throw new Refused(Refusal.FALLBACK_NOT_AGREED);
            }
        });
    }

    /** A vote between those who were level, for the places that were left, says who has the others. */
    private Rules besideThoseChosen(Rules rules, MotionId motion) {
        return rules.beside(votes.on(motion).reversed().stream()
                .filter(vote ->
                        vote.voided().isEmpty() && vote.rules().purpose().decides())
                .findFirst()
                .map(states::freshly)
                .filter(state -> state.verdict() == Verdict.AGAIN)
                .map(state -> chosenBeside(rules.paper(), state))
                .orElse(List.of()));
    }

    private static List<String> chosenBeside(Paper paper, VoteState state) {
        if (!(state.finding() instanceof Finding.Level level)) {
            return List.of();
        }
        var before = state.vote().rules();
        var options = before.paper().options();
        var between = level.level().stream().map(options::get).collect(Collectors.toSet());
        return paper.seats() == level.open() && Set.copyOf(paper.options()).equals(between)
                ? Stream.concat(
                                before.chosenBefore().stream(),
                                level.chosen().stream().map(options::get))
                        .toList()
                : List.of();
    }

    private static void mustBeReady(Rules rules, ElectoralRoll roll, Instant now) {
        if (rules.closesAt().filter(end -> !end.isAfter(now)).isPresent()) {
            throw new Refused(Refusal.DEADLINE_PAST);
        }
        if (roll.voters(rules).isEmpty()) {
            throw new Refused(Refusal.NO_ELECTORS);
        }
        if (!rules.byAnswer() && !rules.quorum().isPresent(roll.gathered(rules))) {
            throw new Refused(Refusal.NO_QUORUM_TO_OPEN);
        }
        roll.electors().stream()
                .filter(each -> each.attendance() == Attendance.BY_PROXY)
                .flatMap(each -> each.holder().stream())
                .forEach(holder -> Rolls.mustNotHoldTooMany(roll, holder, rules));
        if (!rules.weighted() && roll.electors().stream().anyMatch(each -> each.weight() != 1)) {
            throw new Refused(Refusal.WEIGHTS_NOT_ALLOWED);
        }
    }

    private static List<Elector> fresh(ElectoralRoll roll) {
        return roll.electors().stream()
                .map(each -> new Elector(
                        each.seat(),
                        each.name(),
                        each.holder(),
                        each.attendance(),
                        each.recused(),
                        each.weight(),
                        false,
                        each.note()))
                .toList();
    }

    /**
     * Closes a vote, counts it and says what it means for the motion, all at once: a ballot is in before that, or it is not in.
     *
     * @throws Refused if it is closed already, or it is secret and the key of its urn is not here
     */
    public void close(VoteId id, Member chair) {
        chair.must(Right.PRESIDE);
        close(held(id), Optional.of(chair.person()));
    }

    /** Closes what should have closed by now. */
    void closeDue(VoteId id) {
        var vote = held(id);
        if (vote.isRunning() && !vote.isOpen(clock.instant())) {
            close(vote, Optional.empty());
        }
    }

    List<VoteId> due() {
        return votes.due(clock.instant());
    }

    private void close(Vote vote, Optional<PersonId> by) {
        if (!vote.isRunning()) {
            throw new Refused(vote.voided().isPresent() ? Refusal.VOTE_VOID : Refusal.VOTE_CLOSED);
        }
        var closed = vote.closed(clock.instant(), by);
        if (!ballots.open(vote.id())) {
            throw new Refused(Refusal.URN_KEY_MISSING);
        }
        votes.update(closed);
        settling.settle(states.freshly(closed), by);
        changed(closed);
        settling.tell(closed);
    }

    /**
     * The chair's vote, where a tie is theirs to break.
     *
     * @throws Refused if there is no such tie
     */
    public void breakTie(VoteId id, boolean yes, Member chair) {
        chair.must(Right.PRESIDE);
        var vote = held(id);
        if (vote.closed().isEmpty()
                || vote.voided().isPresent()
                || states.freshly(vote).verdict() != Verdict.CHAIR_TO_CAST) {
            throw new Refused(Refusal.NO_TIE_TO_BREAK);
        }
        var broken = vote.casting(yes);
        votes.update(broken);
        settling.settle(states.freshly(broken), Optional.of(chair.person()));
        changed(broken);
        settling.tell(broken);
    }

    /**
     * Declares a vote void, running or closed. Its ballots are kept, with the reason; the motion is open again.
     *
     * @throws Refused without a reason, or if it is void already
     */
    public void voidVote(VoteId id, String reason, Member chair) {
        chair.must(Right.PRESIDE);
        if (reason.isBlank()) {
            throw new Refused(Refusal.REASON_MISSING);
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused(Refusal.REASON_TOO_LONG);
        }
        var vote = held(id);
        if (vote.voided().isPresent()) {
            throw new Refused(Refusal.VOTE_VOID);
        }
        var voided = vote.voided(new Voiding(clock.instant(), chair.person(), reason.strip()));
        // An urn whose key is lost stays sealed for good.
        ballots.open(id);
        votes.update(voided);
        var account = about(vote, chair);
        account.put("reason", reason.strip());
        tell(voided, "void", account);
        if (vote.isRunning() || decided(vote)) {
            settling.unsettle(vote.motion());
        }
        settling.tell(voided);
    }

    /** Whether its motion stands as this vote left it. */
    private boolean decided(Vote vote) {
        return votes.on(vote.motion()).getLast().id().equals(vote.id());
    }

    /** Asks those who have not voted; they see it wherever they are in the product. */
    public void nudge(VoteId id, Member chair) {
        chair.must(Right.PRESIDE);
        var vote = votes.held(id);
        vote.mustBeOpen(clock.instant());
        votes.update(vote.nudged(clock.instant()));
        changed(vote);
    }

    /**
     * What this reader may see of a vote.
     *
     * @throws Refused if there is no such vote for this reader
     */
    @Transactional(readOnly = true)
    public VoteSight look(VoteId id, Member reader) {
        reader.must(Right.READ);
        mustShow(id, reader);
        return VoteSight.of(states.of(id), reader, clock.instant());
    }

    /** All votes on a motion, the first first, as this reader may see them. */
    @Transactional(readOnly = true)
    public List<VoteSight> on(MotionId motion, Member reader) {
        reader.must(Right.READ);
        return votes.on(motion).stream()
                .filter(vote -> shelter.shows(motion, reader))
                .map(vote -> VoteSight.of(states.of(vote.id()), reader, clock.instant()))
                .toList();
    }

    /** All votes that run now, the oldest first, as this reader may see them. */
    @Transactional(readOnly = true)
    public List<VoteSight> running(Member reader) {
        reader.must(Right.READ);
        return votes.running().stream()
                .filter(vote -> shelter.shows(vote.motion(), reader))
                .map(vote -> VoteSight.of(states.of(vote.id()), reader, clock.instant()))
                .toList();
    }

    /**
     * Of the votes that run now, those that this reader is to hear of wherever they are: of the bodies in which their organisation sits, of
     * the plenary, and what they opened or vote in themselves.
     */
    @Transactional(readOnly = true)
    public List<VoteSight> runningFor(Member reader) {
        return running(reader).stream().filter(sight -> concerns(sight, reader)).toList();
    }

    private boolean concerns(VoteSight sight, Member reader) {
        return !sight.mine().isEmpty()
                || reader.organisation().flatMap(sight.roll()::of).isPresent()
                || sight.vote().openedBy().equals(reader.person())
                || motions.findById(sight.vote().motion())
                        .filter(motion -> electorate.isPlenary(motion.body(), reader))
                        .isPresent();
    }

    /**
     * Counts the stored ballots once more.
     *
     * @return whether they come to what everybody was told and the chronicle has since; false for a vote that was not closed
     */
    @Transactional(readOnly = true)
    public boolean recount(VoteId id, Member reader) {
        reader.must(Right.READ);
        mustShow(id, reader);
        var fresh = states.freshly(votes.known(id));
        return chronicle
                .closing(fresh.vote())
                .filter(told -> told.agreesWith(fresh.verdict(), fresh.urn().ballots()))
                .isPresent();
    }

    private void tell(Vote vote, String what, Map<String, Object> account) {
        chronicle.tell(vote.motion(), what, account);
        changed(vote);
    }

    private void changed(Vote vote) {
        facts.publishEvent(new VoteChanged(vote.id(), vote.motion()));
    }

    private static Map<String, Object> about(Vote vote, Member by) {
        var account = new LinkedHashMap<String, Object>();
        account.put("vote", vote.id().value().toString());
        account.put("by", by.person().value().toString());
        return account;
    }

    private String seed() {
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The vote, which nobody else changes until the end of this transaction, nor who is present where it is taken. */
    private Vote held(VoteId id) {
        electorate.hold(votes.known(id).motion());
        return votes.held(id);
    }

    private void mustShow(VoteId id, Member reader) {
        if (!shelter.shows(votes.known(id).motion(), reader)) {
            throw new Refused(Refusal.VOTE_UNKNOWN);
        }
    }
}
