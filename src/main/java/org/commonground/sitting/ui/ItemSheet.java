package org.commonground.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.commonground.decision.MotionId;
import org.commonground.decision.ui.MotionPanel;
import org.commonground.decision.ui.VoteBell;
import org.commonground.live.ui.Live;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemState;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Stage;
import org.commonground.membership.Member;
import org.commonground.membership.Right;
import org.commonground.shell.Parts;
import org.commonground.shell.Texts;
import org.commonground.sitting.Marker;
import org.commonground.sitting.RoomState;

/** The thing on the table: an item, the motions that were brought under it, and what other rooms put there. */
final class ItemSheet extends Div {

    private final MeetingId meeting;
    private final ItemId item;
    private final Desks desks;
    private final Span place = new Span();
    private final Span purpose = new Span();
    private final H2 heading = new H2();
    private final Paragraph presenter = new Paragraph();
    private final Paragraph care = new Paragraph();
    private final Paragraph about = new Paragraph();
    private final Button go = new Button(getTranslation("sitting.item.go"));
    private final Paragraph noMotion = new Paragraph();
    private final Button move = new Button(getTranslation("sitting.item.move"));
    private final Button bring = new Button(getTranslation("sitting.item.bring"));
    private final Parts<MotionId, MotionId, MotionPanel> motions;
    private List<MotionId> brought = List.of();

    ItemSheet(MeetingId meeting, ItemId item, Desks desks) {
        this.meeting = meeting;
        this.item = item;
        this.desks = desks;
        addClassName("room-sheet");
        add(card());
        var table = new Div();
        table.addClassName("room-parts");
        desks.parts().forEach(each -> table.add(each.part(meeting, item)));
        motions = new Parts<>(id -> id, desks.panels()::of);
        motions.addClassName("column");
        add(motionsSection(), table);
        table.setVisible(table.getComponentCount() > 0);
        Live.of(this).on(VoteBell.DECISIONS, this::showMotionsKept);
    }

    private Section card() {
        var card = new Section();
        card.addClassNames("card", "room-table");
        place.addClassName("quiet");
        purpose.addClassName("pill");
        var head = new Div(place, purpose, go);
        head.addClassName("row");
        presenter.addClassName("quiet");
        care.addClassName("care-note");
        care.getElement().setAttribute("role", "note");
        about.addClassName("about");
        go.addThemeVariants(ButtonVariant.SMALL);
        go.addClickListener(click -> desks.attempt(() -> desks.agendas().start(item, desks.self())));
        card.add(head, heading, presenter, care, about);
        return card;
    }

    private Section motionsSection() {
        var section = new Section();
        section.addClassName("room-motions");
        var title = new H3(getTranslation("sitting.item.motions"));
        noMotion.addClassName("quiet");
        move.addClickListener(click ->
                desks.panels().move(this::mustTakeMotions, this::brought).open());
        bring.addClickListener(click -> new BringDialog(desks, this::brought).open());
        move.addThemeVariants(ButtonVariant.TERTIARY);
        bring.addThemeVariants(ButtonVariant.TERTIARY);
        var deeds = new Div(move, bring);
        deeds.addClassName("row");
        var head = new Div(title, deeds);
        head.addClassNames("row", "apart");
        section.add(head, noMotion, motions);
        return section;
    }

    ItemId item() {
        return item;
    }

    void show(RoomState state, Member self) {
        brought = state.motions().getOrDefault(item, List.of());
        state.item(item).ifPresent(now -> show(state, now, self));
    }

    private void show(RoomState state, Item now, Member self) {
        Texts.show(
                place,
                getTranslation(
                        "sitting.item.place", state.place(item), state.items().size()));
        Texts.show(purpose, getTranslation("meeting.purpose." + now.purpose().key()));
        Texts.show(heading, now.heading().heading());
        var presents = presenter(state, now);
        Texts.show(presenter, presents.isEmpty() ? "" : getTranslation("sitting.item.presenter", presents));
        presenter.setVisible(!presents.isEmpty());
        Texts.show(care, getTranslation("sitting.item.care", now.careNote()));
        care.setVisible(!now.careNote().isEmpty());
        Texts.show(about, now.about());
        about.setVisible(!now.about().isEmpty());
        go.setVisible(state.isUnderWay()
                && state.holds(Marker.CHAIR, self.person())
                && self.may(Right.PRESIDE)
                && now.state() != ItemState.CURRENT);
        showMotions(self);
        var writes = self.may(Right.WRITE) && state.meeting().stage() != Stage.ADJOURNED;
        move.setVisible(writes);
        bring.setVisible(writes);
    }

    /** What was kept back may be put to the vote in the open. */
    private void showMotionsKept() {
        if (motions.count() < brought.size()) {
            showMotions(desks.self());
        }
    }

    /** What was taken up behind closed doors is not before those who were outside. */
    private void showMotions(Member self) {
        var open = brought.stream()
                .filter(motion -> motions.of(motion).isPresent()
                        || desks.motions().byId(motion, self).isPresent())
                .toList();
        motions.show(open);
        noMotion.setVisible(open.isEmpty());
        Texts.show(
                noMotion, getTranslation(brought.isEmpty() ? "sitting.item.no-motion" : "sitting.item.motions-kept"));
    }

    private static String presenter(RoomState state, Item now) {
        if (now.presenter() == null) {
            return now.presenterName();
        }
        var person = state.people().get(now.presenter());
        return person == null ? now.presenterName() : named(person.displayName(), person.organisationName());
    }

    private static String named(String name, String from) {
        return from.isEmpty() ? name : name + ", " + from;
    }

    private void mustTakeMotions() {
        desks.agendas().mustTakeMotions(item, desks.self());
    }

    private void brought(MotionId motion) {
        desks.attempt(() -> desks.agendas().bring(item, motion, desks.self()));
    }

    MeetingId meeting() {
        return meeting;
    }
}
