package org.commonground.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.live.Place;
import org.commonground.live.Someone;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.meeting.ItemId;

/** Marks the fields of a form about an item in which others are, in their colour and by their names. */
final class FieldMarks {

    private final Desks desks;
    private final ItemId item;
    private final PresenceBar here;

    /** @param here where the reader is seen to be */
    FieldMarks(Desks desks, ItemId item, PresenceBar here) {
        this.desks = desks;
        this.item = item;
        this.here = here;
    }

    /** Where those are who have the focus in a field of the form about an item. */
    static Place place(ItemId item, String field) {
        return Place.of("item-" + field, item.value());
    }

    /** @param name of the field among those of the form, whatever language it is read in */
    <F extends Component & HasLabel & HasStyle> void mark(F field, String name) {
        var place = place(item, name);
        var label = field.getLabel();
        field.getElement().addEventListener("focusin", focus -> here.turnTo(place));
        Live.of(field).on(place, () -> show(field, label, othersAt(place)));
    }

    private List<Someone> othersAt(Place place) {
        var self = desks.self().person().value();
        return desks.presence().at(place).stream()
                .filter(each -> !each.id().equals(self))
                .toList();
    }

    private static <F extends Component & HasLabel & HasStyle> void show(F field, String label, List<Someone> others) {
        var names = others.stream().map(Someone::name).collect(Collectors.joining(", "));
        field.setLabel(
                others.isEmpty()
                        ? label
                        : UI.getCurrent().getTranslation("meeting.item.field.here", label, others.size(), names));
        field.setClassName("somebody-here", !others.isEmpty());
        others.stream()
                .findFirst()
                .ifPresent(first -> field.getStyle().set("--who", "var(--vaadin-user-color-" + first.colour() + ")"));
    }
}
