package org.commonground.minutes.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.minutes.MeetingRecord;
import org.commonground.shell.Texts;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.Declared;

/** Who attended, and when there was a quorum. It writes itself. */
final class RollBlock extends Section {

    private final Desks desks;
    private final Paragraph present = new Paragraph();
    private final Paragraph excused = new Paragraph();
    private final UnorderedList times = new UnorderedList();
    private List<String> said = List.of();

    RollBlock(Desks desks) {
        this.desks = desks;
        addClassName("card");
        excused.addClassName("quiet");
        times.addClassName("quiet");
        add(new H2(getTranslation("minutes.roll")), present, excused, times);
    }

    void show(MeetingRecord record) {
        var attended = record.roll().attended();
        Texts.show(
                present,
                attended.isEmpty()
                        ? getTranslation("minutes.roll.none")
                        : getTranslation(
                                "minutes.roll.present",
                                attended.size(),
                                attended.stream().map(this::named).collect(Collectors.joining("; "))));
        var apologies = record.roll().with(Declared.EXCUSED);
        Texts.show(
                excused,
                getTranslation(
                        "minutes.paper.excused",
                        apologies.stream().map(Attendance::name).collect(Collectors.joining(", "))));
        excused.setVisible(!apologies.isEmpty());
        say(lines(record));
    }

    private List<String> lines(MeetingRecord record) {
        var lines = new ArrayList<String>();
        record.quorum()
                .forEach(entry -> lines.add(getTranslation(
                        entry.met() ? "minutes.paper.quorum.met" : "minutes.paper.quorum.lost",
                        desks.wall().time(entry.changedAt()),
                        entry.present(),
                        entry.membership(),
                        entry.needed())));
        record.closed()
                .forEach(session -> lines.add(
                        session.endedAt().isEmpty()
                                ? getTranslation(
                                        "minutes.closed.lasts", desks.wall().time(session.beganAt()))
                                : getTranslation(
                                        "minutes.paper.closed",
                                        desks.wall().time(session.beganAt()),
                                        desks.wall().time(session.endedAt().get()))));
        record.handovers()
                .forEach(handover -> lines.add(getTranslation(
                        "minutes.handover." + handover.marker().key(),
                        desks.wall().time(handover.at()),
                        desks.name(handover.holder()))));
        record.purgings()
                .forEach(purging -> lines.add(getTranslation(
                        "minutes.paper.purged", desks.wall().words(desks.wall().dayOf(purging.purgedAt())))));
        return lines;
    }

    private void say(List<String> lines) {
        if (!lines.equals(said)) {
            said = lines;
            times.removeAll();
            lines.forEach(line -> times.add(new ListItem(line)));
        }
        times.setVisible(!lines.isEmpty());
    }

    private String named(Attendance line) {
        var words = new StringBuilder(line.name());
        if (!line.from().isEmpty()) {
            words.append(", ").append(line.from());
        }
        if (line.declared() == Declared.REMOTE) {
            words.append(", ").append(getTranslation("minutes.paper.declared.remote"));
        }
        if (line.late()) {
            line.arrivedAt()
                    .ifPresent(at -> words.append(", ")
                            .append(getTranslation(
                                    "minutes.paper.came", desks.wall().time(at))));
        }
        line.leftAt()
                .ifPresent(at -> words.append(", ")
                        .append(getTranslation(
                                "minutes.paper.left", desks.wall().time(at))));
        return words.toString();
    }
}
