package org.commonground.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonground.live.Place;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.Stage;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Parts;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.commonground.structure.Body;

/** The meetings of all bodies: what is under way, what comes, and what has been. */
@Route(value = Routes.MEETINGS, layout = MainLayout.class)
@PermitAll
class MeetingsView extends Div implements Headed {

    private final Desks desks;
    private final Headline headline = new Headline(getTranslation("shell.navigation.meetings"));
    private final Select<Body> body = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Div nothing = new Div(new Paragraph(getTranslation("meeting.nothing")));
    private final H2 comingHead = new H2(getTranslation("meeting.coming"));
    private final H2 pastHead = new H2(getTranslation("meeting.past"));
    private final Parts<MeetingId, Meeting, MeetingCard> coming;
    private final Parts<MeetingId, Meeting, MeetingCard> past;

    MeetingsView(Desks desks) {
        this.desks = desks;
        addClassName("page");
        headline.locate(getTranslation("meeting.line"));
        headline.accompany(new PresenceBar(Place.of("meetings"), desks.self().seen()));
        coming = cards();
        past = cards();
        body.setLabel(getTranslation("meeting.body"));
        body.setItems(desks.bodies().all(desks.self()));
        body.setItemLabelGenerator(each ->
                each == null ? getTranslation("meeting.body.any") : each.name().name());
        body.setEmptySelectionAllowed(true);
        body.setEmptySelectionCaption(getTranslation("meeting.body.any"));
        body.addValueChangeListener(change -> refresh());
        var tools = new Div(body);
        tools.addClassNames("row", "tools");
        if (Meetings.mayPrepare(desks.self())) {
            var plan = new Button(
                    getTranslation("meeting.plan"),
                    click -> MeetingDialog.planning(desks, this::open).open());
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            tools.add(plan);
        }
        count.addClassName("quiet");
        nothing.addClassNames("card", "nothing");
        add(tools, count, nothing, comingHead, coming, pastHead, past);
        Live.of(this).on(MeetingBell.MEETINGS, this::refresh);
    }

    private Parts<MeetingId, Meeting, MeetingCard> cards() {
        var cards = new Parts<MeetingId, Meeting, MeetingCard>(Meeting::id, meeting -> new MeetingCard(desks, meeting));
        cards.addClassName("cards");
        return cards;
    }

    private void refresh() {
        var all = desks.meetings().all(desks.self());
        var found = all.stream()
                .filter(each ->
                        body.isEmpty() || each.body().equals(body.getValue().id()))
                .toList();
        Texts.show(count, getTranslation("meeting.count", found.size(), all.size()));
        count.setVisible(!all.isEmpty());
        nothing.setVisible(all.isEmpty());
        show(comingHead, coming, found.stream().filter(each -> !isPast(each)).toList());
        show(
                pastHead,
                past,
                found.stream().filter(MeetingsView::isPast).toList().reversed());
    }

    private static void show(H2 head, Parts<MeetingId, Meeting, MeetingCard> cards, List<Meeting> meetings) {
        head.setVisible(!meetings.isEmpty());
        cards.show(meetings, MeetingCard::show);
    }

    private static boolean isPast(Meeting meeting) {
        return meeting.stage() == Stage.ADJOURNED;
    }

    private void open(MeetingId meeting) {
        getUI().ifPresent(ui -> ui.navigate(Routes.MEETINGS + "/" + meeting.value()));
    }

    @Override
    public Headline headline() {
        return headline;
    }
}
