package org.commonground.sitting;

import java.util.List;
import org.commonground.decision.ElectoralRoll;
import org.commonground.decision.Electorate;
import org.commonground.meeting.Meeting;
import org.commonground.structure.Bodies;
import org.springframework.stereotype.Component;

/** The seats of the body that meets, and which of them are declared present: what quorum and votes are counted from. */
@Component
class SeatsPresent {

    private final Electorate electorate;
    private final Bodies bodies;
    private final AttendanceTable attendances;

    SeatsPresent(Electorate electorate, Bodies bodies, AttendanceTable attendances) {
        this.electorate = electorate;
        this.bodies = bodies;
        this.attendances = attendances;
    }

    ElectoralRoll of(Meeting meeting) {
        return of(meeting, attendances.of(meeting.id()));
    }

    /** A seat is present when somebody who speaks for it is, however inactive it has been. */
    ElectoralRoll of(Meeting meeting, List<Attendance> lines) {
        var seats = bodies.seats(meeting.body(), Program.READER);
        var out = attendances.leftOut(meeting.id());
        var here = lines.stream()
                .filter(Attendance::isHere)
                .flatMap(line -> line.person().stream())
                .toList();
        return new ElectoralRoll(electorate.roll(here, Program.READER).electors().stream()
                .filter(elector -> seats.contains(elector.seat()))
                .map(elector -> out.contains(elector.seat())
                                && elector.attendance() == org.commonground.decision.Attendance.AWAY
                        ? elector.attending(org.commonground.decision.Attendance.OUT, "")
                        : elector)
                .toList());
    }
}
