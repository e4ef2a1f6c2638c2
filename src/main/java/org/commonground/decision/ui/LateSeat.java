package org.commonground.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.commonground.decision.Attendance;
import org.commonground.decision.Elector;
import org.commonground.decision.VoteSight;
import org.commonground.membership.Member;
import org.commonground.membership.Right;

/** Where the chair puts a seat on the roll of a running vote that came new since it was opened. In sight only while there is one. */
final class LateSeat extends Div {

    static final int LONGEST_NOTE = 300;

    private final Desks desks;
    private final Select<Elector> seat = new Select<>();
    private final TextField note = new TextField(getTranslation("decision.roll.late.note"));
    private List<Elector> offered = List.of();

    /** @param admit is given the seat as it comes on the roll */
    LateSeat(Desks desks, Consumer<Elector> admit) {
        this.desks = desks;
        addClassName("late-seat");
        seat.setLabel(getTranslation("decision.roll.late"));
        seat.setItemLabelGenerator(each -> each == null ? "" : each.name());
        note.setMaxLength(LONGEST_NOTE);
        var go = new Button(getTranslation("decision.roll.late.go"), click -> {
            if (!seat.isEmpty()) {
                admit.accept(seat.getValue().attending(Attendance.PRESENT, note.getValue()));
                note.clear();
            }
        });
        var means = new Paragraph(getTranslation("decision.roll.late.means"));
        means.addClassName("quiet");
        add(means, seat, note, go);
        setVisible(false);
    }

    /** @param elsewhere whether a meeting keeps the roll, and puts the seat on it by itself */
    void show(VoteSight sight, Member self, boolean elsewhere) {
        var late = self.may(Right.PRESIDE) && sight.open() && !elsewhere ? missing(sight, self) : List.<Elector>of();
        setVisible(!late.isEmpty());
        if (!late.equals(offered)) {
            offered = late;
            var picked = seat.getValue();
            seat.setItems(late);
            late.stream()
                    .filter(each -> late.size() == 1 || each.equals(picked))
                    .findFirst()
                    .ifPresent(seat::setValue);
        }
    }

    private List<Elector> missing(VoteSight sight, Member self) {
        return desks.electorate().roll(sight.vote().motion(), List.of(), self).electors().stream()
                .filter(each -> each.holder().isPresent())
                .filter(each -> sight.roll().of(each.seat()).isEmpty())
                .toList();
    }
}
