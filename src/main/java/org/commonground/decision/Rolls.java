package org.commonground.decision;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may vote, while a vote is open: outside a meeting the chair says who is there, alternates take over, and whoever
 * has a conflict of interest steps out. Nothing changes after closing. What only the chair may do refuses others with {@link NotPermitted}.
 */
@Service
@Transactional
public class Rolls {

    private final VoteTable votes;
    private final RollTable rolls;
    private final BallotTable ballots;
    private final Electorate electorate;
    private final Chronicle chronicle;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Rolls(
            VoteTable votes,
            RollTable rolls,
            BallotTable ballots,
            Electorate electorate,
            Chronicle chronicle,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.votes = votes;
        this.rolls = rolls;
        this.ballots = ballots;
        this.electorate = electorate;
        this.chronicle = chronicle;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Declares how a seat attends: somebody comes late, leaves, or is represented. Where a meeting has the motion before it, presence is
     * declared there, and the roll follows.
     *
     * @param holder who votes for it
     * @param note for the record, such as "arrived 10:20"
     * @throws Refused if the meeting keeps the roll, or whoever holds the vote may not
     */
    public void declare(
            VoteId id,
            OrganisationId seat,
            Attendance attendance,
            Optional<PersonId> holder,
            String note,
            Member chair) {
        chair.must(Right.PRESIDE);
        var vote = votes.held(id);
        vote.mustBeOpen(clock.instant());
        mustBeShort(note);
        if (attendance != Attendance.BY_PROXY) {
            mustBeKeptHere(vote, chair);
        }
        changeRoll(vote, seat, chair, "roll", elector -> {
            var known = holder.or(() -> comesBack(elector, attendance, chair))
                    .map(elector::heldBy)
                    .orElse(elector);
            return known.attending(attendance, note.strip());
        });
        var roll = rolls.of(id);
        holder.ifPresent(who -> {
            mustNotHoldTooMany(roll, who, vote.rules());
            electorate.mustBeSound(
                    new ElectoralRoll(roll.electors().stream()
                            .filter(each -> each.seat().equals(seat) || each.attendance() == Attendance.PRESENT)
                            .toList()),
                    chair);
        });
    }

    private void mustBeKeptHere(Vote vote, Member chair) {
        if (!vote.rules().byAnswer()
                && electorate.declared(vote.motion(), chair).isPresent()) {
            throw new Refused(Refusal.ROLL_KEPT_IN_MEETING);
        }
    }

    /** Whoever held the vote for a seat gives it back when somebody of its own comes. */
    private Optional<PersonId> comesBack(Elector elector, Attendance attendance, Member chair) {
        return elector.attendance() == Attendance.BY_PROXY && attendance != Attendance.BY_PROXY
                ? electorate.voiceOf(elector.seat(), chair)
                : Optional.empty();
    }

    /**
     * Puts a seat on the roll that was not there when the vote was opened, because its organisation came new.
     *
     * @param late with the note for the record, such as "joined 10:20"
     * @throws Refused if it is there already, its organisation does not sit in the body that decides, or a meeting keeps the roll
     */
    public void admit(VoteId id, Elector late, Member chair) {
        chair.must(Right.PRESIDE);
        var vote = votes.held(id);
        vote.mustBeOpen(clock.instant());
        if (rolls.of(id, late.seat()).isPresent()) {
            throw new Refused(Refusal.ALREADY_ON_ROLL);
        }
        var fresh = Elector.of(late.seat(), late.name(), late.holder(), late.attendance())
                .attending(late.attendance(), late.note().strip());
        mustBeKeptHere(vote, chair);
        if (electorate.roll(vote.motion(), List.of(), chair).of(late.seat()).isEmpty()) {
            throw new Refused(Refusal.ROLL_OF_OTHERS);
        }
        electorate.mustBeSound(new ElectoralRoll(List.of(fresh)), chair);
        rolls.insert(id, List.of(fresh));
        votes.touch(id);
        var account = about(vote, chair);
        account.put("elector", RollEntry.of(fresh));
        tell(vote, "roll", account);
    }

    /**
     * Declares a conflict of interest: the seat does not vote, leaves the base, and its ballot, if it can be found, is taken out. Everybody
     * does so for their own seat, whoever presides for any.
     *
     * @throws Refused if it is somebody else's seat, is recused already, or its ballot is in a secret box
     */
    public void recuse(VoteId id, OrganisationId seat, String note, Member by) {
        by.must(Right.READ);
        mustBeShort(note);
        var vote = votes.held(id);
        vote.mustBeOpen(clock.instant());
        var elector = rolls.of(id, seat).orElseThrow(() -> new Refused(Refusal.NOT_ON_ROLL));
        if (!elector.isHeldBy(by.person()) && !by.may(Right.PRESIDE)) {
            throw new Refused(Refusal.NOT_YOUR_SEAT);
        }
        if (elector.recused()) {
            throw new Refused(Refusal.SEAT_RECUSED);
        }
        if (elector.voted()) {
            if (vote.rules().secrecy() == Secrecy.SECRET) {
                throw new Refused(Refusal.ALREADY_VOTED);
            }
            ballots.remove(id, seat);
            rolls.mark(id, seat, false);
        }
        changeRoll(vote, seat, by, "recused", each -> each.recusing(note.strip()));
    }

    /**
     * Takes a conflict of interest back that was declared by mistake: the seat votes again and counts for the base. A ballot that was taken
     * out does not come back; it is cast anew. Everybody does so for their own seat, whoever presides for any.
     *
     * @throws Refused if it is somebody else's seat, or no conflict was declared for it
     */
    public void takeBackRecusal(VoteId id, OrganisationId seat, Member by) {
        by.must(Right.READ);
        var vote = votes.held(id);
        vote.mustBeOpen(clock.instant());
        var elector = rolls.of(id, seat).orElseThrow(() -> new Refused(Refusal.NOT_ON_ROLL));
        if (!elector.isHeldBy(by.person()) && !by.may(Right.PRESIDE)) {
            throw new Refused(Refusal.NOT_YOUR_SEAT);
        }
        if (!elector.recused()) {
            throw new Refused(Refusal.NOT_RECUSED);
        }
        changeRoll(vote, seat, by, "recusal-taken-back", Elector::returning);
    }

    /**
     * Votes for one's organisation from now on, in place of whoever held its vote.
     *
     * @throws Refused if the member speaks for another organisation, is not present where a meeting keeps the roll, or its ballot is in the
     *     box
     */
    public void takeOver(VoteId id, Member alternate) {
        alternate.must(Right.WRITE);
        var vote = votes.held(id);
        vote.mustBeOpen(clock.instant());
        var seat = alternate.organisation().orElseThrow(() -> new Refused(Refusal.NO_ALTERNATE));
        var elector = rolls.of(id, seat).orElseThrow(() -> new Refused(Refusal.NOT_ON_ROLL));
        if (elector.voted()) {
            throw new Refused(Refusal.ALREADY_VOTED);
        }
        if (!vote.rules().byAnswer()
                && electorate.declared(vote.motion(), alternate).isPresent()
                && !electorate.isHere(vote.motion(), alternate.person(), alternate)) {
            throw new Refused(Refusal.SEAT_AWAY);
        }
        changeRoll(vote, seat, alternate, "alternate", each -> {
            var held = each.heldBy(alternate.person());
            return each.attendance() == Attendance.BY_PROXY ? held.attending(Attendance.PRESENT, each.note()) : held;
        });
    }

    private void changeRoll(Vote vote, OrganisationId seat, Member by, String what, UnaryOperator<Elector> next) {
        var elector = next.apply(rolls.of(vote.id(), seat).orElseThrow(() -> new Refused(Refusal.NOT_ON_ROLL)));
        rolls.update(vote.id(), elector);
        var account = about(vote, by);
        account.put("elector", RollEntry.of(elector));
        tell(vote, what, account);
        votes.touch(vote.id());
    }

    /** @throws Refused where one person would vote for more seats than the rules allow */
    static void mustNotHoldTooMany(ElectoralRoll roll, PersonId holder, Rules rules) {
        var held = roll.heldBy(holder).stream()
                .filter(each -> each.attendance() == Attendance.BY_PROXY)
                .count();
        if (held > rules.proxies()) {
            throw new Refused(Refusal.TOO_MANY_PROXIES);
        }
    }

    private static void mustBeShort(String note) {
        if (note.length() > Elector.LONGEST_NOTE) {
            throw new Refused(Refusal.NOTE_TOO_LONG);
        }
    }

    private void tell(Vote vote, String what, Map<String, Object> account) {
        chronicle.tell(vote.motion(), what, account);
        facts.publishEvent(new VoteChanged(vote.id(), vote.motion()));
    }

    private static Map<String, Object> about(Vote vote, Member by) {
        var account = new LinkedHashMap<String, Object>();
        account.put("vote", vote.id().value().toString());
        account.put("by", by.person().value().toString());
        return account;
    }
}
