package org.commonground.meeting.ui;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.live.Place;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.meeting.Heading;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemPurpose;
import org.commonground.membership.PersonId;
import org.commonground.membership.Profile;
import org.commonground.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** Says otherwise what an item is. Whoever changed it since it was opened here is told of, and nothing typed is lost. */
final class ItemDialog extends FormDialog {

    private final Desks desks;
    private final List<Profile> people;
    private final Button beside = new Button(getTranslation("meeting.item.beside"), click -> showTheirs());
    private final Paragraph both = new Paragraph(getTranslation("meeting.item.both"));
    private final PaperList papers;
    private Item item;
    private final TextField heading = new TextField(getTranslation("meeting.item.called"));
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
        people = desks.members().all(desks.self());
        presenter.setItems(people);
        presenter.setItemLabelGenerator(Profile::displayName);
        presenter.setClearButtonVisible(true);
        profile(item.presenter()).ifPresent(presenter::setValue);
        guest.setValue(item.presenterName());
        about.setValue(item.about());
        about.setHelperText(getTranslation("meeting.item.about.help"));
        care.setValue(item.careNote());
        care.setHelperText(getTranslation("meeting.item.care.help"));
        entries.place("meeting.refused.heading", heading);
        entries.place("meeting.refused.length", minutes);
        entries.place("meeting.refused.text", about);
        beside.setVisible(false);
        both.addClassName("care");
        both.setVisible(false);
        papers = new PaperList(desks, false);
        var more = new Button(getTranslation("meeting.papers.add"), click -> new PapersDialog(desks, item).open());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        var read = new Div(papers, more);
        var here = new PresenceBar(
                Place.of("item", item.id().value()), desks.self().seen());
        getHeader().add(here);
        markFields(new FieldMarks(desks, item.id(), here));
        Live.of(read)
                .on(
                        MeetingBell.meeting(item.meeting()),
                        () -> papers.show(desks.papers().of(item.id(), desks.self())));
        show(beside, both, heading, section, purpose, minutes, presenter, guest, about, care, read);
    }

    private void markFields(FieldMarks marks) {
        marks.mark(heading, "heading");
        marks.mark(section, "section");
        marks.mark(purpose, "purpose");
        marks.mark(minutes, "minutes");
        marks.mark(presenter, "presenter");
        marks.mark(guest, "guest");
        marks.mark(about, "about");
        marks.mark(care, "care");
    }

    @Override
    protected boolean done() {
        var called = entries.read(heading, Heading::new);
        var kept = entries.attempt(() -> desks.agendas().edit(described(called.orElseThrow()), desks.self()));
        if (!kept) {
            beside.setVisible(theirs().isPresent());
        }
        return kept;
    }

    private Item described(Heading called) {
        return item.described(
                section.getValue(),
                called,
                purpose.getValue(),
                Optional.ofNullable(presenter.getValue()).map(Profile::person),
                guest.getValue(),
                minutes.getValue() == null ? 0 : minutes.getValue(),
                about.getValue(),
                care.getValue());
    }

    /** The item as somebody else left it since it was read here. */
    private Optional<Item> theirs() {
        return desks.agendas()
                .byId(item.id(), desks.self())
                .filter(now -> !Objects.equals(now.revision(), item.revision()));
    }

    /** What was not touched here becomes theirs; where both said something else, theirs stands below. What is kept next replaces both. */
    private void showTheirs() {
        theirs().ifPresent(now -> {
            settle(heading, item.heading().heading(), now.heading().heading(), words -> words);
            settle(section, item.section(), now.section(), words -> words);
            settle(purpose, item.purpose(), now.purpose(), each -> getTranslation("meeting.purpose." + each.key()));
            settle(minutes, item.minutes(), now.minutes(), String::valueOf);
            settlePresenter(profile(item.presenter()), profile(now.presenter()));
            settle(guest, item.presenterName(), now.presenterName(), words -> words);
            settle(about, item.about(), now.about(), words -> words);
            settle(care, item.careNote(), now.careNote(), words -> words);
            item = now;
        });
        beside.setVisible(false);
        both.setVisible(true);
    }

    private <V, F extends HasValue<?, V> & HasHelper> void settle(
            F field, V before, V theirs, Function<V, String> words) {
        settle(field, field.getValue(), before, theirs, () -> field.setValue(theirs), words.apply(theirs));
    }

    private void settlePresenter(Optional<Profile> before, Optional<Profile> theirs) {
        settle(
                presenter,
                Optional.ofNullable(presenter.getValue()),
                before,
                theirs,
                () -> theirs.ifPresentOrElse(presenter::setValue, presenter::clear),
                theirs.map(Profile::displayName).orElse(""));
    }

    private void settle(HasHelper field, Object mine, Object before, Object theirs, Runnable take, String words) {
        if (before.equals(theirs) || mine.equals(theirs)) {
            return;
        }
        if (mine.equals(before)) {
            take.run();
            field.setHelperText(getTranslation("meeting.item.taken-over"));
        } else {
            field.setHelperText(getTranslation(
                    "meeting.item.theirs", words.isEmpty() ? getTranslation("meeting.item.empty") : words));
        }
    }

    private Optional<Profile> profile(@Nullable PersonId person) {
        return people.stream().filter(each -> each.person().equals(person)).findFirst();
    }
}
