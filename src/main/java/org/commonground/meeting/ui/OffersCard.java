package org.commonground.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.commonground.action.ui.ActionBell;
import org.commonground.live.ui.Live;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.Offer;
import org.commonground.shell.Parts;
import org.commonground.shell.Word;

/** What comes back by itself, each to be taken up or left aside. Only for those who prepare. */
final class OffersCard extends Section {

    private final Desks desks;
    private final Parts<String, Offer, OfferRow> rows;
    private final Button none = new Button(getTranslation("meeting.offers.leave-all"), click -> leaveAll());
    private Meeting meeting;

    OffersCard(Desks desks, Meeting meeting) {
        this.desks = desks;
        this.meeting = meeting;
        addClassNames("card", "offers");
        var means = new Paragraph(getTranslation("meeting.offers.means"));
        means.addClassName("quiet");
        rows = new Parts<>(Offer::key, offer -> new OfferRow(this, desks, offer));
        rows.getElement().setAttribute("role", "list");
        none.addThemeVariants(ButtonVariant.TERTIARY);
        add(new H2(getTranslation("meeting.offers")), means, rows, none);
        setVisible(false);
        if (Meetings.mayPrepare(desks.self())) {
            Live.of(this).on(ActionBell.all(), () -> show(this.meeting));
        }
    }

    void show(Meeting now) {
        meeting = now;
        var self = desks.self();
        if (!Meetings.mayPrepare(self)) {
            setVisible(false);
            return;
        }
        var offers = desks.offers().of(now.id(), self);
        rows.show(offers, OfferRow::show);
        none.setVisible(offers.size() > 1);
        setVisible(!offers.isEmpty());
    }

    void accept(Offer offer, String name) {
        desks.offers().accept(meeting.id(), offer.key(), desks.self());
        Word.done(getTranslation("meeting.offers.accepted", name));
    }

    void leave(Offer offer, String name) {
        var id = meeting.id();
        desks.offers().leave(id, offer.key(), desks.self());
        Word.undoable(
                getTranslation("meeting.offers.left", name),
                () -> desks.offers().offerAgain(id, offer.key(), desks.self()));
    }

    private void leaveAll() {
        var id = meeting.id();
        var left = desks.offers().of(id, desks.self());
        left.forEach(offer -> desks.offers().leave(id, offer.key(), desks.self()));
        Word.undoable(
                getTranslation("meeting.offers.left-all", left.size()),
                () -> left.forEach(offer -> desks.offers().offerAgain(id, offer.key(), desks.self())));
    }
}
