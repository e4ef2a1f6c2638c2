package org.commonground.decision;

import java.util.Optional;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;

/**
 * One seat on the roll of a vote: one seat, one vote, however many people of it are in the room.
 *
 * @param seat the organisation whose seat it is
 * @param name of the organisation, as it was when the vote was opened
 * @param holder who votes for it; empty while nobody does
 * @param recused whether a conflict of interest was declared for it
 * @param weight how many votes it counts, 1 unless the rules say otherwise
 * @param voted whether its ballot is in the box
 * @param note why it is on the roll as it is, such as "arrived 10:20"
 */
public record Elector(
        OrganisationId seat,
        String name,
        Optional<PersonId> holder,
        Attendance attendance,
        boolean recused,
        int weight,
        boolean voted,
        String note) {

    static final int LONGEST_NOTE = 300;
    static final int HEAVIEST = 1_000;

    public Elector {
        if (weight < 1 || weight > HEAVIEST || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(weight + " " + note);
        }
    }

    /** A seat with one vote. */
    public static Elector of(OrganisationId seat, String name, Optional<PersonId> holder, Attendance attendance) {
        return new Elector(seat, name, holder, attendance, false, 1, false, "");
    }

    public boolean isHeldBy(PersonId person) {
        return holder.filter(person::equals).isPresent();
    }

    public Elector heldBy(PersonId person) {
        return new Elector(seat, name, Optional.of(person), attendance, recused, weight, voted, note);
    }

    public Elector attending(Attendance other, String remark) {
        return new Elector(seat, name, holder, other, recused, weight, voted, remark);
    }

    /** Nobody speaks for it any more: it leaves membership and quorum, and the base unless its ballot is in. */
    Elector gone() {
        return new Elector(seat, name, Optional.empty(), Attendance.OUT, recused, weight, voted, note);
    }

    /** Whether nobody speaks for it any more. */
    public boolean isGone() {
        return holder.isEmpty();
    }

    Elector recusing(String remark) {
        return new Elector(seat, name, holder, attendance, true, weight, voted, remark);
    }

    Elector returning() {
        return new Elector(seat, name, holder, attendance, false, weight, voted, "");
    }

    public Elector weighing(int votes) {
        return new Elector(seat, name, holder, attendance, recused, votes, voted, note);
    }
}
