package org.commonground.sitting;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonground.membership.PersonId;

/** Who attends a meeting, who did, and who sent apologies, by name. */
public record Roll(List<Attendance> lines) {

    public Roll {
        lines = List.copyOf(lines);
    }

    public Optional<Attendance> of(PersonId person) {
        return lines.stream().filter(line -> line.is(person)).findFirst();
    }

    public Optional<Attendance> of(AttendanceId id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** Those who attend at this moment. */
    public List<Attendance> here() {
        return which(Attendance::isHere);
    }

    /** Those who attended at any time, whether they left or not. */
    public List<Attendance> attended() {
        return which(line -> line.arrivedAt().isPresent());
    }

    public List<Attendance> with(Declared declared) {
        return which(line -> line.declared() == declared);
    }

    /** Whether this line acts for its organisation because nobody who sits there before it is here. */
    public boolean actsAsAlternate(Attendance line) {
        return line.isHere()
                && line.alternate()
                && lines.stream()
                        .noneMatch(other -> other.isHere()
                                && !other.alternate()
                                && other.seat().equals(line.seat()));
    }

    private List<Attendance> which(Predicate<Attendance> one) {
        return lines.stream().filter(one).toList();
    }
}
