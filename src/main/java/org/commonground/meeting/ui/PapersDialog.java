package org.commonground.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.commonground.draft.DraftShelf;
import org.commonground.live.ui.Live;
import org.commonground.meeting.Item;
import org.commonground.shell.Entries;
import org.commonground.shell.Texts;

/** The papers of an item: files, links and texts, each kept as soon as it is added. */
final class PapersDialog extends Dialog {

    private final Desks desks;
    private final Item item;
    private final PaperList list;
    private final Paragraph nothing = new Paragraph(getTranslation("meeting.papers.nothing"));
    private final TextField address = new TextField(getTranslation("meeting.papers.address"));
    private final TextField name = new TextField(getTranslation("meeting.papers.name"));
    private final ComboBox<DraftShelf.Shelved> text = new ComboBox<>(getTranslation("meeting.papers.text"));
    private final Paragraph trouble = new Paragraph();
    private final Entries entries = new Entries(this::say);

    PapersDialog(Desks desks, Item item) {
        this.desks = desks;
        this.item = item;
        setHeaderTitle(getTranslation("meeting.papers.of", item.heading().heading()));
        setWidth("32rem");
        list = new PaperList(desks, true);
        nothing.addClassName("quiet");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        var care = new Paragraph(getTranslation("meeting.papers.care"));
        care.addClassName("quiet");
        entries.place("meeting.refused.paper-address", address);
        address.setHelperText(getTranslation("meeting.papers.address.help"));
        var link = new Button(getTranslation("meeting.papers.add-link"), click -> link());
        text.setItems(desks.papers().texts(desks.self()));
        text.setItemLabelGenerator(DraftShelf.Shelved::title);
        text.addValueChangeListener(change -> addText(change.getValue()));
        text.setVisible(!desks.papers().texts(desks.self()).isEmpty());
        var form = new Div(
                list,
                nothing,
                care,
                trouble,
                new H3(getTranslation("meeting.papers.file")),
                new PaperUpload(desks, item.id()),
                new H3(getTranslation("meeting.papers.link")),
                address,
                name,
                link,
                text);
        form.addClassName("form");
        add(form);
        var done = new Button(getTranslation("shell.close"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
        Live.of(form).on(MeetingBell.meeting(item.meeting()), this::refresh);
    }

    private void refresh() {
        var papers = desks.papers().of(item.id(), desks.self());
        list.show(papers);
        nothing.setVisible(papers.isEmpty());
    }

    private void link() {
        trouble.setVisible(false);
        entries.afresh();
        if (entries.attempt(() -> desks.papers().link(item.id(), name.getValue(), address.getValue(), desks.self()))) {
            address.clear();
            name.clear();
            address.focus();
        }
    }

    private void addText(DraftShelf.Shelved chosen) {
        trouble.setVisible(false);
        entries.afresh();
        if (chosen != null && entries.attempt(() -> desks.papers().text(item.id(), chosen.draft(), desks.self()))) {
            text.clear();
        }
    }

    private void say(String words) {
        Texts.show(trouble, words);
        trouble.setVisible(true);
    }
}
