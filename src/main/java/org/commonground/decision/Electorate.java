package org.commonground.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.membership.Capacity;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.Organisations;
import org.commonground.membership.PersonId;
import org.commonground.membership.Profile;
import org.commonground.membership.Right;
import org.commonground.membership.Seats;
import org.commonground.membership.Term;
import org.commonground.shared.Reason;
import org.commonground.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Who there is to vote: every organisation for which somebody speaks has one vote, which its representative casts, or an alternate in
 * their place. Observers speak and do not vote.
 */
@Service
public class Electorate {

    private final Organisations organisations;
    private final Seats seats;
    private final Members members;
    private final ObjectProvider<RollCall> calls;
    private final Seating seating;
    private final MotionRepository motions;

    Electorate(
            Organisations organisations,
            Seats seats,
            Members members,
            ObjectProvider<RollCall> calls,
            Seating seating,
            MotionRepository motions) {
        this.organisations = organisations;
        this.seats = seats;
        this.members = members;
        this.calls = calls;
        this.seating = seating;
        this.motions = motions;
    }

    /**
     * Every seat of the collaborative for which somebody speaks.
     *
     * @param here the people who are present
     * @throws NotPermitted without the right to read
     */
    public ElectoralRoll roll(List<PersonId> here, Member reader) {
        var held = voices(reader);
        var electors = new ArrayList<Elector>();
        for (var organisation : organisations.all(reader)) {
            var voices = held.stream()
                    .filter(term -> term.organisation().equals(organisation.id()))
                    .sorted((one, other) -> one.capacity().compareTo(other.capacity()))
                    .toList();
            if (voices.isEmpty()) {
                continue;
            }
            var present =
                    voices.stream().filter(term -> here.contains(term.person())).findFirst();
            var holder = present.or(() -> representative(voices)).map(Term::person);
            electors.add(Elector.of(
                    organisation.id(),
                    organisation.name().name(),
                    holder,
                    present.isPresent() ? Attendance.PRESENT : Attendance.AWAY));
        }
        return new ElectoralRoll(electors);
    }

    /**
     * A roll to begin with for a vote on this motion: the seats of the body that decides it.
     *
     * @param here the people who are present
     * @throws NotPermitted without the right to read
     * @throws Refused if there is no such motion
     */
    public ElectoralRoll roll(MotionId motion, List<PersonId> here, Member reader) {
        var body = motions.findById(motion).map(Motion::body).orElseThrow(() -> new Refused(Refusal.MOTION_UNKNOWN));
        var entitled = seating.seats(body, reader);
        return new ElectoralRoll(roll(here, reader).electors().stream()
                .filter(elector -> entitled.contains(elector.seat()))
                .toList());
    }

    boolean isPlenary(UUID body, Member reader) {
        return seating.plenary(reader).equals(body);
    }

    /** What the body is called that decides this motion; empty where that is the plenary. */
    public Optional<String> bodyOf(Motion motion, Member reader) {
        return Optional.of(motion.body())
                .filter(body -> !isPlenary(body, reader))
                .map(body -> seating.name(body, reader));
    }

    /**
     * The roll as it is declared where this motion is before the body; empty where it is before no meeting that is in session.
     *
     * @throws NotPermitted without the right to read
     */
    public Optional<ElectoralRoll> declared(MotionId motion, Member reader) {
        reader.must(Right.READ);
        return calls.orderedStream()
                .flatMap(call -> call.roll(motion, reader).stream())
                .findFirst();
    }

    /** Whether a person is declared present where this motion is before the body. */
    boolean isHere(MotionId motion, PersonId person, Member reader) {
        return calls.orderedStream().anyMatch(call -> call.isHere(motion, person, reader));
    }

    /** Lets nobody change who is present where this motion is before the body, until the end of the transaction. */
    void hold(MotionId motion) {
        calls.orderedStream().forEach(call -> call.hold(motion));
    }

    /** Who may vote for each organisation, whoever goes first first. */
    Map<OrganisationId, List<PersonId>> voicesBySeat(Member reader) {
        return voices(reader).stream()
                .sorted((one, other) -> one.capacity().compareTo(other.capacity()))
                .collect(Collectors.groupingBy(
                        Term::organisation, Collectors.mapping(Term::person, Collectors.toList())));
    }

    /**
     * Why no vote on this motion may be opened now, where the meeting that has it before it says so; empty where nothing stands in the
     * way.
     *
     * @throws NotPermitted unless the member presides
     */
    public Optional<Reason> mayNotOpen(MotionId motion, boolean byAnswer, Member chair) {
        chair.must(Right.PRESIDE);
        return calls.orderedStream()
                .flatMap(call -> call.mayNotOpen(motion, byAnswer, chair).stream())
                .findFirst();
    }

    /**
     * Goes on only if a vote may be opened now, by the seats of the body that decides, and by the roll that is declared where the motion is
     * before it.
     *
     * @throws Refused otherwise
     */
    void mustBeDeclared(ElectoralRoll roll, MotionId motion, Rules rules, Member chair) {
        mayNotOpen(motion, rules.byAnswer(), chair).ifPresent(reason -> {
            throw new Refused(reason);
        });
        if (!roll.seats().equals(roll(motion, List.of(), chair).seats())) {
            throw new Refused(Refusal.ROLL_OF_OTHERS);
        }
        if (!rules.byAnswer()
                && declared(motion, chair)
                        .filter(declared -> !declared.isTakenPartInAsIn(roll))
                        .isPresent()) {
            throw new Refused(Refusal.ROLL_OTHERWISE);
        }
    }

    /**
     * Goes on only if whoever votes for a seat speaks for its organisation, or holds its vote and is present for a seat of their own.
     *
     * @throws Refused otherwise
     */
    void mustBeSound(ElectoralRoll roll, Member reader) {
        var voices = voices(reader);
        for (var elector : roll.electors()) {
            elector.holder().ifPresent(holder -> mustHold(elector, holder, roll, voices));
        }
    }

    private static void mustHold(Elector elector, PersonId holder, ElectoralRoll roll, List<Term> voices) {
        if (elector.attendance() == Attendance.BY_PROXY) {
            if (roll.electors().stream()
                    .noneMatch(each -> each.attendance() == Attendance.PRESENT && each.isHeldBy(holder))) {
                throw new Refused(Refusal.HOLDER_AWAY);
            }
        } else if (voices.stream()
                .noneMatch(term -> term.organisation().equals(elector.seat())
                        && term.person().equals(holder))) {
            throw new Refused(Refusal.NOT_YOUR_SEAT);
        }
    }

    /** Who votes for an organisation unless somebody else does. */
    Optional<PersonId> voiceOf(OrganisationId organisation, Member reader) {
        return representative(voices(reader).stream()
                        .filter(term -> term.organisation().equals(organisation))
                        .toList())
                .map(Term::person);
    }

    private List<Term> voices(Member reader) {
        var voting = members.all(reader).stream()
                .filter(each -> each.standing().may(Right.WRITE))
                .map(Profile::person)
                .collect(Collectors.toSet());
        return seats.held(reader).stream()
                .filter(term -> voting.contains(term.person()))
                .toList();
    }

    private static Optional<Term> representative(List<Term> voices) {
        return voices.stream()
                .filter(term -> term.capacity() == Capacity.REPRESENTATIVE)
                .findFirst()
                .or(() -> voices.stream().findFirst());
    }
}
