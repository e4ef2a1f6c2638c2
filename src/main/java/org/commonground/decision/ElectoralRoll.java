package org.commonground.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commonground.decision.sum.Body;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;

/**
 * Who may vote. While a vote is open it follows who is present and who speaks for each seat; when it closes it stays as it is.
 *
 * @param electors every seat of the body, whether it takes part or not
 */
public record ElectoralRoll(List<Elector> electors) {

    public ElectoralRoll {
        electors = List.copyOf(electors);
    }

    /** Whose seats are on it. */
    Set<OrganisationId> seats() {
        return electors.stream().map(Elector::seat).collect(Collectors.toSet());
    }

    public Optional<Elector> of(OrganisationId seat) {
        return electors.stream().filter(each -> each.seat().equals(seat)).findFirst();
    }

    /** The seats that this person votes for, their own before those they hold for others. */
    public List<Elector> heldBy(PersonId person) {
        return electors.stream()
                .filter(each -> each.isHeldBy(person))
                .sorted((one, other) -> one.attendance().compareTo(other.attendance()))
                .toList();
    }

    /**
     * Whether this seat can vote now: it is present, or represented by somebody whose own seat is present, and has declared no conflict.
     *
     * @param byAnswer between meetings nobody is present, and everybody can
     */
    public boolean canVote(Elector elector, boolean byAnswer) {
        if (elector.recused() || elector.holder().isEmpty() || elector.attendance() == Attendance.OUT) {
            return false;
        }
        return switch (elector.attendance()) {
            case PRESENT -> true;
            case BY_PROXY -> holderIsPresent(elector) || byAnswer;
            case AWAY -> byAnswer;
            case OUT -> false;
        };
    }

    /** A vote that was handed on never counts unless whoever holds it is there themselves. */
    private boolean holderIsPresent(Elector proxy) {
        return electors.stream()
                .anyMatch(each -> each.attendance() == Attendance.PRESENT
                        && each.holder().isPresent()
                        && each.holder().equals(proxy.holder()));
    }

    /** All who can vote now. */
    public List<Elector> voters(Rules rules) {
        return electors.stream().filter(each -> canVote(each, rules.byAnswer())).toList();
    }

    /** Those who can vote and have not. */
    public List<Elector> waitingFor(Rules rules) {
        return voters(rules).stream().filter(each -> !each.voted()).toList();
    }

    /** How many seats have voted. */
    public int turnout() {
        return count(Elector::voted);
    }

    /** Who counts for the base: whoever can vote now, and whose ballot is in, though they may have left since. */
    public Body voting(Rules rules) {
        var membership = weigh(each -> (each.attendance() != Attendance.OUT || each.voted()) && !each.recused());
        var present = rules.byAnswer() ? weigh(Elector::voted) : weigh(each -> canVote(each, false) || each.voted());
        return new Body(Math.max(membership, present), present);
    }

    /** Who counts for the quorum: seats, whatever they weigh, and nobody who is only represented. */
    public Body gathered(Rules rules) {
        var membership = count(each -> each.attendance() != Attendance.OUT || rules.byAnswer() && each.voted());
        var present = rules.byAnswer()
                ? turnout()
                : count(each ->
                        each.attendance() == Attendance.PRESENT && (rules.recusedCountForQuorum() || !each.recused()));
        return new Body(membership, present);
    }

    /** Whether enough are present for ballots to be taken. Between meetings that is asked at the end alone. */
    public boolean isQuorate(Rules rules) {
        return rules.byAnswer() || rules.quorum().isPresent(gathered(rules));
    }

    /** The seats for which nobody speaks any more. */
    public List<Elector> gone() {
        return electors.stream().filter(Elector::isGone).toList();
    }

    /** Whether the same people take part for the same seats, present or represented. What seats weigh is another matter. */
    boolean isTakenPartInAsIn(ElectoralRoll other) {
        return partakers().equals(other.partakers());
    }

    private Set<Partaker> partakers() {
        return electors.stream()
                .filter(each -> each.attendance() == Attendance.PRESENT || each.attendance() == Attendance.BY_PROXY)
                .map(each -> new Partaker(each.seat(), each.holder(), each.attendance()))
                .collect(Collectors.toSet());
    }

    private record Partaker(OrganisationId seat, Optional<PersonId> holder, Attendance attendance) {}

    private int count(Predicate<Elector> which) {
        return (int) electors.stream().filter(which).count();
    }

    private int weigh(Predicate<Elector> which) {
        return electors.stream().filter(which).mapToInt(Elector::weight).sum();
    }
}
