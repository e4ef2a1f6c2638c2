package org.commonground.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.commonground.meeting.ItemState;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.Offer;
import org.commonground.shell.Texts;

/** One thing that comes back. */
final class OfferRow extends Div {

    private static final int SHOWN = 3;

    private final OffersCard card;
    private final Desks desks;
    private final Span name = new Span();
    private final Span why = new Span();
    private final UnorderedList some = new UnorderedList();
    private final Button take = new Button(getTranslation("meeting.offers.take"), click -> take());
    private final Button leave = new Button(getTranslation("meeting.offers.leave"), click -> leave());
    private Offer offer;

    OfferRow(OffersCard card, Desks desks, Offer offer) {
        this.card = card;
        this.desks = desks;
        this.offer = offer;
        addClassName("offer");
        getElement().setAttribute("role", "listitem");
        name.addClassName("strong");
        why.addClassName("quiet");
        some.addClassName("quiet");
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        var deeds = new Div(take, leave);
        deeds.addClassName("row");
        add(name, why, some, deeds);
        show(offer);
    }

    void show(Offer now) {
        offer = now;
        Texts.show(name, name(now));
        Texts.show(why, why(now));
        some.removeAll();
        if (now instanceof Offer.OpenActions open) {
            open.actions().stream().limit(SHOWN).forEach(action -> some.add(new ListItem(action.what())));
        }
        some.setVisible(some.getComponentCount() > 0);
        take.setAriaLabel(getTranslation("meeting.offers.take.named", name(now)));
        leave.setAriaLabel(getTranslation("meeting.offers.leave.named", name(now)));
    }

    private String name(Offer now) {
        return switch (now) {
            case Offer.Unfinished(var item, var from) -> item.heading().heading();
            case Offer.OpenActions open -> getTranslation("meeting.offer.actions");
            case Offer.LastMinutes(var of) ->
                getTranslation("meeting.offer.minutes", of.heading().heading(), day(of));
        };
    }

    private String why(Offer now) {
        return switch (now) {
            case Offer.Unfinished(var item, var from) ->
                getTranslation(
                        item.state() == ItemState.PARKED ? "meeting.offer.parked" : "meeting.offer.waiting",
                        from.heading().heading(),
                        day(from));
            case Offer.OpenActions open ->
                getTranslation("meeting.offer.actions.count", open.actions().size(), open.overdue());
            case Offer.LastMinutes last -> getTranslation("meeting.offer.minutes.means");
        };
    }

    private String day(Meeting meeting) {
        return desks.wall().words(meeting.startsAt().atZone(meeting.zone()).toLocalDate());
    }

    private void take() {
        card.accept(offer, name(offer));
    }

    private void leave() {
        card.leave(offer, name(offer));
    }
}
