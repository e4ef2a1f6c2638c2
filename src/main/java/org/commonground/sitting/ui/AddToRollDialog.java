package org.commonground.sitting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import org.commonground.membership.Member;
import org.commonground.membership.Name;
import org.commonground.shell.FormDialog;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.Declared;
import org.commonground.sitting.RoomState;

/** Puts somebody on the roll: a person of the collaborative, or a guest in the room or at the telephone by name. */
final class AddToRollDialog extends FormDialog {

    private final RoomState state;
    private final Desks desks;
    private final ComboBox<Member> person = new ComboBox<>(getTranslation("sitting.add.person"));
    private final TextField guest = new TextField(getTranslation("sitting.add.guest"));
    private final TextField from = new TextField(getTranslation("sitting.add.from"));
    private final RadioButtonGroup<Declared> how = new RadioButtonGroup<>(getTranslation("sitting.add.how"));

    AddToRollDialog(RoomState state, Desks desks) {
        super(I18NProvider.translate("sitting.roll.add"), I18NProvider.translate("sitting.add.go"));
        this.state = state;
        this.desks = desks;
        person.setItems(state.people().values().stream()
                .filter(member -> state.roll()
                        .of(member.person())
                        .filter(Attendance::isHere)
                        .isEmpty())
                .sorted(Comparator.comparing(Member::displayName, String.CASE_INSENSITIVE_ORDER))
                .toList());
        person.setItemLabelGenerator(member -> member.organisationName().isEmpty()
                ? member.displayName()
                : member.displayName() + ", " + member.organisationName());
        person.setClearButtonVisible(true);
        guest.setHelperText(getTranslation("sitting.add.guest.help"));
        how.setItems(Declared.PRESENT, Declared.REMOTE, Declared.EXCUSED);
        how.setItemLabelGenerator(each -> getTranslation("sitting.add." + each.key()));
        how.setValue(Declared.PRESENT);
        entries.place("membership.refused.name", guest);
        entries.place("sitting.refused.from", from);
        show(person, new Paragraph(getTranslation("sitting.add.or")), guest, from, how);
    }

    @Override
    protected boolean done() {
        var meeting = state.meeting().id();
        var picked = person.getValue();
        if (picked != null) {
            return entries.attempt(
                    () -> desks.attendances().declare(meeting, picked.person(), how.getValue(), desks.self()));
        }
        var name = entries.read(guest, Name::new);
        return entries.attempt(() -> desks.attendances()
                .addGuest(meeting, name.orElseThrow(), from.getValue(), how.getValue(), desks.self()));
    }
}
