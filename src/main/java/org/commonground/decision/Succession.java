package org.commonground.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;

/**
 * Who votes for a seat follows who speaks for it, and in a meeting who is there follows what is declared there. A ballot that is in the box
 * stays, whatever becomes of whoever cast it: it was the seat's when it was cast.
 *
 * @param seats those of the body that decides, as they are now
 * @param voices who speaks for each organisation, its representative first
 * @param gathered whether a meeting has the motion before it, so that its declarations hold
 * @param isHere whether somebody is declared present there
 */
record Succession(
        ElectoralRoll seats, Map<OrganisationId, List<PersonId>> voices, boolean gathered, Predicate<PersonId> isHere) {

    /** The electors that are otherwise now, and those that come new. */
    List<Elector> changes(ElectoralRoll before) {
        var changed = new ArrayList<Elector>();
        for (var elector : before.electors()) {
            var now = next(elector, before);
            if (!now.equals(elector)) {
                changed.add(now);
            }
        }
        if (gathered) {
            seats.electors().stream()
                    .filter(each -> before.of(each.seat()).isEmpty())
                    .forEach(changed::add);
        }
        return changed;
    }

    private Elector next(Elector elector, ElectoralRoll roll) {
        var now = seats.of(elector.seat());
        if (now.isEmpty()) {
            return elector.isGone() ? elector : elector.gone();
        }
        if (elector.attendance() == Attendance.BY_PROXY && holdsItsOwn(elector, roll) && !isPresent(now.get())) {
            return elector;
        }
        var speaks = speaks(elector);
        var attendance = gathered ? now.get().attendance() : attendance(elector, speaks);
        return speaks && (!isPresent(now.get()) || isHere(elector))
                ? elector.attending(attendance, elector.note())
                : now.get().holder().map(elector::heldBy).orElse(elector).attending(attendance, elector.note());
    }

    /** Where nobody is declared present, whoever comes in the place of somebody else is not there until the chair says so. */
    private static Attendance attendance(Elector elector, boolean speaks) {
        if (elector.isGone() || elector.attendance() == Attendance.BY_PROXY) {
            return Attendance.AWAY;
        }
        return speaks || elector.attendance() == Attendance.OUT ? elector.attendance() : Attendance.AWAY;
    }

    private boolean isPresent(Elector now) {
        return gathered && now.attendance() == Attendance.PRESENT;
    }

    private boolean isHere(Elector elector) {
        return elector.holder().filter(isHere).isPresent();
    }

    private boolean speaks(Elector elector) {
        return elector.holder()
                .filter(who -> voices.getOrDefault(elector.seat(), List.of()).contains(who))
                .isPresent();
    }

    /** Whoever holds the vote of others speaks for a seat of the body themselves. */
    private boolean holdsItsOwn(Elector proxy, ElectoralRoll roll) {
        return roll.electors().stream()
                .filter(each -> each.attendance() != Attendance.BY_PROXY)
                .map(Elector::seat)
                .flatMap(seat -> voices.getOrDefault(seat, List.of()).stream())
                .anyMatch(proxy::isHeldBy);
    }
}
