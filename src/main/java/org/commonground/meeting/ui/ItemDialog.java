package org.commonground.meeting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.commonground.meeting.Heading;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemPurpose;
import org.commonground.membership.Profile;
import org.commonground.shell.FormDialog;

/** Says otherwise what an item is. Whoever changed it since it was opened here is told of, and nothing typed is lost. */
final class ItemDialog extends FormDialog {

    private final Desks desks;
    private final Item item;
    private final TextField heading = new TextField(getTranslation("meeting.item.heading"));
    private final TextField section = new TextField(getTranslation("meeting.item.section"));
    private final Select<ItemPurpose> purpose = new Select<>();
    private final IntegerField minutes = new IntegerField(getTranslation("meeting.item.minutes"));
    private final ComboBox<Profile> presenter = new ComboBox<>(getTranslation("meeting.item.presenter"));
    private final TextField guest = new TextField(getTranslation("meeting.item.presenter.guest"));
    private final TextArea about = new TextArea(getTranslation("meeting.item.about"));
    private final TextField care = new TextField(getTranslation("meeting.item.care"));

    ItemDialog(Desks desks, Item item) {
        super(I18NProvider.translate("meeting.item.edit"), I18NProvider.translate("meeting.item.keep"));
        this.desks = desks;
        this.item = item;
        heading.setValue(item.heading().heading());
        heading.setAutofocus(true);
        section.setValue(item.section());
        purpose.setLabel(getTranslation("meeting.item.purpose"));
        purpose.setItems(ItemPurpose.values());
        purpose.setItemLabelGenerator(each -> getTranslation("meeting.purpose." + each.key()));
        purpose.setValue(item.purpose());
        minutes.setMin(0);
        minutes.setValue(item.minutes());
        var people = desks.members().all(desks.self());
        presenter.setItems(people);
        presenter.setItemLabelGenerator(Profile::displayName);
        presenter.setClearButtonVisible(true);
        people.stream()
                .filter(each -> each.person().equals(item.presenter()))
                .findFirst()
                .ifPresent(presenter::setValue);
        guest.setValue(item.presenterName());
        about.setValue(item.about());
        about.setHelperText(getTranslation("meeting.item.about.help"));
        care.setValue(item.careNote());
        care.setHelperText(getTranslation("meeting.item.care.help"));
        entries.place("meeting.refused.heading", heading);
        entries.place("meeting.refused.length", minutes);
        entries.place("meeting.refused.text", about);
        show(heading, section, purpose, minutes, presenter, guest, about, care);
    }

    @Override
    protected boolean done() {
        var called = entries.read(heading, Heading::new);
        return entries.attempt(() -> desks.agendas()
                .edit(
                        item.described(
                                section.getValue(),
                                called.orElseThrow(),
                                purpose.getValue(),
                                Optional.ofNullable(presenter.getValue()).map(Profile::person),
                                guest.getValue(),
                                minutes.getValue() == null ? 0 : minutes.getValue(),
                                about.getValue(),
                                care.getValue()),
                        desks.self()));
    }
}
