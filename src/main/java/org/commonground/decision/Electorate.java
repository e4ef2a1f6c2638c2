package org.commonground.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.membership.Capacity;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Organisations;
import org.commonground.membership.PersonId;
import org.commonground.membership.Seats;
import org.commonground.membership.Term;
import org.springframework.stereotype.Service;

/** Who there is to vote: every organisation has one vote, which its representative casts, or an alternate in their place. */
@Service
public class Electorate {

    private final Organisations organisations;
    private final Seats seats;

    Electorate(Organisations organisations, Seats seats) {
        this.organisations = organisations;
        this.seats = seats;
    }

    /**
     * A roll to begin with.
     *
     * @param here the people who are present
     * @throws NotPermitted without the right to read
     */
    public ElectoralRoll roll(List<PersonId> here, Member reader) {
        var held = seats.held(reader);
        var electors = new ArrayList<Elector>();
        for (var organisation : organisations.all(reader)) {
            var voices = held.stream()
                    .filter(term -> term.organisation().equals(organisation.id()))
                    .sorted((one, other) -> one.capacity().compareTo(other.capacity()))
                    .toList();
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

    /** The people who speak for each organisation, the representative first. */
    public List<Term> voices(Member reader) {
        return seats.held(reader);
    }

    private static Optional<Term> representative(List<Term> voices) {
        return voices.stream()
                .filter(term -> term.capacity() == Capacity.REPRESENTATIVE)
                .findFirst()
                .or(() -> voices.stream().findFirst());
    }
}
