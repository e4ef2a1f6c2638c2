package org.commonground.minutes.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.minutes.Hours;
import org.commonground.minutes.MeetingRecord;
import org.commonground.minutes.Proceedings;
import org.commonground.shell.Texts;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.Declared;

/** Who attended, and when there was a quorum. It writes itself. */
final class RollBlock extends Section {

    private final Desks desks;
    private final Paragraph present = new Paragraph();
    private final Paragraph excused = new Paragraph();
    private final Paragraph absent = new Paragraph();
    private final UnorderedList times = new UnorderedList();
    private List<String> said = List.of();

    RollBlock(Desks desks) {
        this.desks = desks;
        addClassName("card");
        excused.addClassName("quiet");
        absent.addClassName("quiet");
        times.addClassName("quiet");
        add(new H2(getTranslation("minutes.roll")), present, excused, absent, times);
    }

    void show(MeetingRecord record) {
        var hours = Hours.of(record.meeting(), getLocale());
        var proceedings = new Proceedings(record, hours, this::getTranslation);
        var attended = record.roll().attended();
        Texts.show(
                present,
                attended.isEmpty()
                        ? getTranslation("minutes.roll.none")
                        : getTranslation(
                                "minutes.roll.present",
                                attended.size(),
                                attended.stream()
                                        .map(line -> named(line, hours))
                                        .collect(Collectors.joining("; "))));
        var apologies = record.roll().with(Declared.EXCUSED);
        Texts.show(
                excused,
                getTranslation(
                        "minutes.paper.excused",
                        apologies.stream().map(Attendance::name).collect(Collectors.joining(", "))));
        excused.setVisible(!apologies.isEmpty());
        var words = proceedings.absent(true);
        Texts.show(absent, words.orElse(""));
        absent.setVisible(words.isPresent());
        say(Stream.concat(
                        proceedings.lines(Optional.of(desks.members().names(desks.self()))).stream(),
                        record.purgings().stream()
                                .map(purging -> getTranslation(
                                        "minutes.paper.purged", hours.words(hours.dayOf(purging.purgedAt())))))
                .toList());
    }

    private void say(List<String> lines) {
        if (!lines.equals(said)) {
            said = lines;
            times.removeAll();
            lines.forEach(line -> times.add(new ListItem(line)));
        }
        times.setVisible(!lines.isEmpty());
    }

    private String named(Attendance line, Hours hours) {
        var words = new StringBuilder(line.name());
        if (!line.from().isEmpty()) {
            words.append(", ").append(line.from());
        }
        if (line.declared() == Declared.REMOTE) {
            words.append(", ").append(getTranslation("minutes.paper.declared.remote"));
        }
        if (line.late()) {
            line.arrivedAt()
                    .ifPresent(at -> words.append(", ").append(getTranslation("minutes.paper.came", hours.time(at))));
        }
        line.leftAt().ifPresent(at -> words.append(", ").append(getTranslation("minutes.paper.left", hours.time(at))));
        return words.toString();
    }
}
