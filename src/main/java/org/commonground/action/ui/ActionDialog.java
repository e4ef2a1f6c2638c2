package org.commonground.action.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.action.Action;
import org.commonground.action.ActionSource;
import org.commonground.action.NewAction;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Profile;
import org.commonground.shell.DayPicker;
import org.commonground.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** What, who and by when: of an action that is new, or of one that is to change. */
public final class ActionDialog extends FormDialog {

    private final ActionDesks desks;
    private final UUID key = UUID.randomUUID();
    private final @Nullable Action before;
    private final Optional<ActionSource> source;
    private final Runnable done;
    private final TextField what = new TextField(getTranslation("action.what"));
    private final ComboBox<Profile> owner = new ComboBox<>(getTranslation("action.owner"));
    private final ComboBox<Map.Entry<OrganisationId, String>> organisation =
            new ComboBox<>(getTranslation("action.organisation"));
    private final DayPicker due = new DayPicker(getTranslation("action.due"));

    /** Notes an action that was agreed here; an empty source is for one that was agreed outside a meeting. */
    public static ActionDialog noting(ActionDesks desks, Optional<ActionSource> source, Runnable done) {
        return new ActionDialog(desks, "action.note", null, source, done);
    }

    static ActionDialog changing(ActionDesks desks, Action before, Runnable done) {
        return new ActionDialog(desks, "action.edit", before, before.source(), done);
    }

    private ActionDialog(
            ActionDesks desks, String title, @Nullable Action before, Optional<ActionSource> source, Runnable done) {
        super(I18NProvider.translate(title), I18NProvider.translate(title + ".go"));
        this.desks = desks;
        this.before = before;
        this.source = source;
        this.done = done;
        var known = Known.read(desks);
        what.setAutofocus(true);
        what.setHelperText(getTranslation("action.what.help"));
        owner.setItems(known.owners());
        owner.setItemLabelGenerator(ActionDialog::called);
        owner.setClearButtonVisible(true);
        owner.setHelperText(getTranslation("action.owner.help"));
        organisation.setItems(known.organisations().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .toList());
        organisation.setItemLabelGenerator(Map.Entry::getValue);
        organisation.setClearButtonVisible(true);
        organisation.setHelperText(getTranslation("action.organisation.help"));
        due.setClearButtonVisible(true);
        entries.place("action.refused.what", what)
                .place("action.refused.owner", owner)
                .place("action.refused.organisation", organisation)
                .place("action.refused.date", due);
        var care = new Paragraph(getTranslation("action.care"));
        care.addClassName("quiet");
        show(what, owner, organisation, due, care);
        fillIn(known);
        if (!keepsRecord()) {
            owner.setReadOnly(true);
            owner.setHelperText(getTranslation("action.owner.yours"));
        }
    }

    private void fillIn(Known known) {
        if (before == null) {
            if (!keepsRecord()) {
                choose(known, desks.self().person());
            }
            return;
        }
        what.setValue(before.what());
        before.owner().ifPresent(person -> choose(known, person));
        before.organisation()
                .flatMap(id -> known.organisations().entrySet().stream()
                        .filter(each -> each.getKey().equals(id))
                        .findFirst())
                .ifPresent(organisation::setValue);
        before.due().ifPresent(due::setValue);
    }

    private void choose(Known known, PersonId person) {
        known.owners().stream()
                .filter(each -> each.person().equals(person))
                .min(Comparator.comparing(Profile::displayName))
                .ifPresent(owner::setValue);
    }

    private boolean keepsRecord() {
        return Action.keepsRecord(desks.self());
    }

    static String called(Profile person) {
        var from = person.standing().organisationName();
        return from.isEmpty() ? person.displayName() : person.displayName() + " · " + from;
    }

    @Override
    protected boolean done() {
        return due.readable()
                && entries.attempt(() -> {
                    var wish = new NewAction(
                            key,
                            what.getValue(),
                            owner.getOptionalValue().map(Profile::person),
                            organisation.getOptionalValue().map(Map.Entry::getKey),
                            due.getOptionalValue(),
                            source);
                    if (before == null) {
                        desks.actions().note(wish, desks.self());
                    } else {
                        desks.actions().edit(before, wish, desks.self());
                    }
                    done.run();
                });
    }
}
