package org.commonground.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Side;
import org.commonground.membership.Capacity;
import org.commonground.membership.Member;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.membership.Sector;
import org.commonground.window.Household;
import org.springframework.context.ApplicationContext;

/** A body with so many organisations, each with somebody who speaks for it, and a chair who presides. */
public final class Assembly {

    private final ApplicationContext product;
    private final Household household;
    private final List<OrganisationId> seats = new ArrayList<>();
    private final List<PersonId> people = new ArrayList<>();
    private final PersonId chair;

    private Assembly(ApplicationContext product, int organisations) {
        this.product = product;
        household = Household.founded(product);
        for (var place = 1; place <= organisations; place++) {
            var seat = household.organisation("Organization %03d".formatted(place), Sector.HEALTH);
            var person = household.joined("Person %03d".formatted(place), place == 1 ? Role.CHAIR : Role.MEMBER);
            household.sits(person, seat, Capacity.REPRESENTATIVE, LocalDate.of(2099, 1, 1));
            seats.add(seat);
            people.add(person);
        }
        chair = people.getFirst();
    }

    public static Assembly of(int organisations, ApplicationContext product) {
        return new Assembly(product, organisations);
    }

    public Household household() {
        return household;
    }

    /** Whoever presides also speaks for the first seat. */
    public Member chair() {
        return household.member(chair);
    }

    /** @param place 1 is the chair */
    public Member person(int place) {
        return household.member(people.get(place - 1));
    }

    public OrganisationId seat(int place) {
        return seats.get(place - 1);
    }

    public MotionId motion(String title) {
        var motion = motions().move(MotionKind.BUSINESS, new Title(title), "That we " + title, "", person(2));
        motions().second(motion, person(3));
        return motion;
    }

    /** Everybody is present up to this place, the others are away. */
    public ElectoralRoll present(int upTo) {
        return electorate().roll(people.subList(0, upTo), chair());
    }

    public VoteId opened(MotionId motion, Rules rules) {
        return opened(motion, rules, present(people.size()));
    }

    public VoteId opened(MotionId motion, Rules rules, ElectoralRoll roll) {
        return votes().open(motion, rules, roll, chair());
    }

    public VoteId openedByCustom(String title) {
        return opened(motion(title), Customs.of(MotionKind.BUSINESS, List.of()));
    }

    public Receipt casts(int place, VoteId vote, Choice choice) {
        return ballots().cast(vote, seat(place), choice, "", person(place));
    }

    public Receipt casts(int place, VoteId vote, Choice choice, String reason) {
        return ballots().cast(vote, seat(place), choice, reason, person(place));
    }

    public void yes(VoteId vote, int... places) {
        all(vote, Side.YES, places);
    }

    public void no(VoteId vote, int... places) {
        all(vote, Side.NO, places);
    }

    private void all(VoteId vote, Choice choice, int... places) {
        for (var place : places) {
            casts(place, vote, choice);
        }
    }

    public VoteSight closed(VoteId vote) {
        votes().close(vote, chair());
        return votes().look(vote, chair());
    }

    public ElectoralRoll with(ElectoralRoll roll, int place, UnaryOperator<Elector> how) {
        return new ElectoralRoll(roll.electors().stream()
                .map(each -> each.seat().equals(seat(place)) ? how.apply(each) : each)
                .toList());
    }

    public Stream<Integer> places() {
        return Stream.iterate(1, place -> place + 1).limit(people.size());
    }

    public Motion read(MotionId motion) {
        return motions().byId(motion, chair()).orElseThrow();
    }

    public Optional<Verdict> verdict(VoteId vote) {
        return votes().look(vote, chair()).verdict();
    }

    public Motions motions() {
        return product.getBean(Motions.class);
    }

    public Votes votes() {
        return product.getBean(Votes.class);
    }

    public Rolls rolls() {
        return product.getBean(Rolls.class);
    }

    public Nominations nominations() {
        return product.getBean(Nominations.class);
    }

    public Ballots ballots() {
        return product.getBean(Ballots.class);
    }

    public Electorate electorate() {
        return product.getBean(Electorate.class);
    }
}
