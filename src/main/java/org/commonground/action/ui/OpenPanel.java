package org.commonground.action.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.action.Action;
import org.commonground.shared.Identifier;
import org.commonground.shell.Texts;

/** Everything that is still to be done, to be looked through by organisation, person and lateness. */
final class OpenPanel extends Div {

    private final ActionDesks desks;
    private final ComboBox<Choice> organisation = new ComboBox<>(getTranslation("action.filter.organisation"));
    private final ComboBox<Choice> person = new ComboBox<>(getTranslation("action.filter.person"));
    private final Checkbox overdue = new Checkbox(getTranslation("action.filter.overdue"));
    private final Checkbox ownerless = new Checkbox(getTranslation("action.filter.ownerless"));
    private final Button clear = new Button(getTranslation("action.filter.clear"));
    private final Paragraph count = new Paragraph();
    private final Paragraph why = new Paragraph();
    private final Div nothing = new Div(why);
    private final ActionList list;
    private List<Action> open = List.of();
    private Known known = new Known(Map.of(), Map.of(), List.of());

    /** Something to filter by; two are the same when they stand for the same, whatever it is called now. */
    private record Choice(Identifier id, String name) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Choice choice && choice.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    OpenPanel(ActionDesks desks, Runnable changed) {
        this.desks = desks;
        addClassName("column");
        for (var box : List.of(organisation, person)) {
            box.setItemLabelGenerator(Choice::name);
            box.setClearButtonVisible(true);
            box.addValueChangeListener(change -> show());
        }
        overdue.addValueChangeListener(change -> show());
        ownerless.addValueChangeListener(change -> show());
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> clear());
        var tools = new Div(organisation, person, overdue, ownerless);
        tools.addClassNames("row", "tools", "action-filter");
        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        var found = new Div(count, clear);
        found.addClassName("row");
        nothing.addClassNames("card", "nothing");
        list = new ActionList(desks, changed);
        list.addClassName("card");
        add(tools, found, nothing, list);
    }

    void show(List<Action> now, Known names) {
        open = now;
        known = names;
        offer(
                organisation,
                open.stream().flatMap(each -> each.organisation().stream()).collect(Collectors.toSet()),
                names.organisations());
        offer(person, open.stream().flatMap(each -> each.owner().stream()).collect(Collectors.toSet()), names.people());
        show();
    }

    /** New items would take away what is chosen; so the same are not offered again, and what is chosen stays on offer. */
    private static <T extends Identifier> void offer(ComboBox<Choice> box, Set<T> ids, Map<T, String> names) {
        var chosen = box.getOptionalValue();
        var items = ids.stream()
                .map(id -> new Choice(id, Optional.ofNullable(names.get(id)).orElse("")))
                .filter(each -> !each.name().isEmpty())
                .collect(Collectors.toSet());
        chosen.ifPresent(items::add);
        var before = box.getListDataView().getItems().collect(Collectors.toSet());
        if (!items.equals(before)) {
            box.setItems(items.stream()
                    .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
                    .toList());
            chosen.ifPresent(box::setValue);
        }
    }

    private void show() {
        var found = open.stream().filter(this::isWanted).toList();
        var filtered = isFiltered();
        count.setVisible(filtered);
        Texts.show(count, getTranslation("action.count.found", found.size(), open.size()));
        clear.setVisible(filtered);
        nothing.setVisible(found.isEmpty());
        Texts.show(why, getTranslation(filtered ? "action.nothing.found" : "action.nothing.open"));
        list.show(found, known);
    }

    private boolean isFiltered() {
        return !organisation.isEmpty() || !person.isEmpty() || overdue.getValue() || ownerless.getValue();
    }

    private boolean isWanted(Action action) {
        return is(organisation, action.organisation())
                && is(person, action.owner())
                && (!overdue.getValue() || action.isOverdue(desks.wall().today()))
                && (!ownerless.getValue() || known.lacksOwner(action));
    }

    private static boolean is(ComboBox<Choice> box, Optional<? extends Identifier> id) {
        return box.getOptionalValue()
                .map(chosen -> id.filter(chosen.id()::equals).isPresent())
                .orElse(true);
    }

    private void clear() {
        organisation.clear();
        person.clear();
        overdue.clear();
        ownerless.clear();
        organisation.focus();
    }
}
