package org.commonground.meeting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.commonground.meeting.Heading;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemPurpose;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.Stage;
import org.commonground.shell.Entries;
import org.commonground.shell.Parts;
import org.commonground.shell.Texts;

/** An agenda, which several people build at once: each change is there for all at once and takes nothing from the others. */
final class AgendaBuilder extends Section {

    private static final int USUAL_MINUTES = 10;

    private final Desks desks;
    private final MeetingId meeting;
    private final Paragraph sum = new Paragraph();
    private final Paragraph nothing = new Paragraph(getTranslation("meeting.agenda.nothing"));
    private final ConsentBar consent;
    private final Parts<ItemId, Item, ItemRow> rows;
    private final TextField heading = new TextField(getTranslation("meeting.item.heading"));
    private final Select<ItemPurpose> purpose = new Select<>();
    private final IntegerField minutes = new IntegerField(getTranslation("meeting.item.minutes"));
    private final Paragraph trouble = new Paragraph();
    private final Div form;
    private final Entries entries;

    AgendaBuilder(Desks desks, MeetingId meeting) {
        this.desks = desks;
        this.meeting = meeting;
        addClassNames("card", "agenda");
        consent = new ConsentBar(desks, meeting);
        rows = new Parts<>(Item::id, item -> new ItemRow(desks, item));
        rows.addClassName("items");
        rows.getElement().setAttribute("role", "list");
        sum.addClassName("quiet");
        nothing.addClassName("quiet");
        purpose.setLabel(getTranslation("meeting.item.purpose"));
        purpose.setItems(ItemPurpose.values());
        purpose.setItemLabelGenerator(each -> getTranslation("meeting.purpose." + each.key()));
        purpose.setValue(ItemPurpose.DISCUSS);
        minutes.setMin(0);
        minutes.setValue(USUAL_MINUTES);
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        entries = new Entries(this::say)
                .place("meeting.refused.heading", heading)
                .place("meeting.refused.length", minutes);
        var put = new Button(getTranslation("meeting.item.add"), click -> put());
        heading.addKeyDownListener(Key.ENTER, press -> put());
        heading.addClassName("grow");
        form = new Div(heading, purpose, minutes, put);
        form.addClassNames("row", "tools", "put");
        var head = new Div(new H2(getTranslation("meeting.agenda")), sum);
        head.addClassNames("row", "apart");
        add(head, consent, nothing, rows, trouble, form);
    }

    void show(Meeting now) {
        var self = desks.self();
        var items = desks.agendas().of(meeting, self);
        var open = now.stage() != Stage.ADJOURNED;
        var prepares = Meetings.mayPrepare(self) && open;
        var papers = desks.papers().of(meeting, self);
        rows.show(items);
        rows.show(
                items,
                (row, item) -> row.show(
                        item,
                        items.size(),
                        open,
                        startsSection(item, items),
                        papers.getOrDefault(item.id(), List.of())));
        nothing.setVisible(items.isEmpty());
        form.setVisible(prepares);
        consent.show(desks.agendas().consent(meeting, self), prepares);
        var planned = items.stream().mapToInt(Item::minutes).sum();
        Texts.show(
                sum,
                planned > now.minutes()
                        ? getTranslation("meeting.agenda.over", planned, now.minutes(), planned - now.minutes())
                        : getTranslation("meeting.agenda.sum", planned, now.minutes(), now.minutes() - planned));
        sum.setClassName("care", planned > now.minutes());
    }

    private static boolean startsSection(Item item, List<Item> items) {
        return !item.section().isEmpty()
                && (item.place() == 1 || !items.get(item.place() - 2).section().equals(item.section()));
    }

    private void put() {
        trouble.setVisible(false);
        entries.afresh();
        var called = entries.read(heading, Heading::new);
        var time = minutes.getValue() == null ? 0 : minutes.getValue();
        if (entries.attempt(
                () -> desks.agendas().add(meeting, called.orElseThrow(), purpose.getValue(), time, desks.self()))) {
            heading.clear();
            heading.focus();
        }
    }

    private void say(String words) {
        Texts.show(trouble, words);
        trouble.setVisible(true);
    }
}
