package org.commonground.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonground.action.Actions;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.shared.Refused;
import org.commonground.structure.Bodies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes back by itself, for those who prepare a meeting to take up or to leave aside. */
@Service
@Transactional
public class Offers {

    private final Meetings meetings;
    private final ItemRepository items;
    private final OfferTable answers;
    private final Bodies bodies;
    private final Actions actions;
    private final OfferWords words;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Offers(
            Meetings meetings,
            ItemRepository items,
            OfferTable answers,
            Bodies bodies,
            Actions actions,
            OfferWords words,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.answers = answers;
        this.bodies = bodies;
        this.actions = actions;
        this.words = words;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * What comes back at this meeting and nobody has taken up or left aside; nothing once it is over or cancelled.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if there is no such meeting
     */
    @Transactional(readOnly = true)
    public List<Offer> of(MeetingId id, Member by) {
        Meetings.mustPrepare(by);
        var meeting = meetings.byId(id, by).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN));
        if (meeting.stage() == Stage.ADJOURNED || meeting.cancelled()) {
            return List.of();
        }
        var plenary = bodies.plenary(by).id().equals(meeting.body());
        return new CarryOver(meeting, plenary, meetings.all(by), answers.carried(meeting.body()), answers.answered(id))
                .offers(
                        items.unfinishedOf(meeting.body()),
                        actions.open(by),
                        LocalDate.ofInstant(clock.instant(), meeting.zone()));
    }

    /**
     * Puts what is offered at the end of the agenda. An item comes back as it was prepared then.
     *
     * @param key of the {@linkplain Offer#key offer}
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if it is not offered, or not any more
     */
    public ItemId accept(MeetingId id, String key, Member by) {
        var offer = offered(id, key, by);
        var place = items.nextPlace(id);
        var item = items.keep(
                switch (offer) {
                    case Offer.Unfinished(var before, var from) -> before.comingBack(id, place);
                    case Offer.OpenActions open -> words.item(open, id, place, by);
                    case Offer.LastMinutes(var of) -> words.item(of, id, place, by);
                });
        answers.answer(id, key, Optional.of(item.id()));
        facts.publishEvent(ItemWorded.as(item));
        facts.publishEvent(new AgendaChanged(id));
        return item.id();
    }

    /**
     * Leaves something aside: it is not offered again for this meeting.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if it is not offered, or not any more
     */
    public void leave(MeetingId id, String key, Member by) {
        offered(id, key, by);
        answers.answer(id, key, Optional.empty());
        facts.publishEvent(new AgendaChanged(id));
    }

    /**
     * Offers again what was left aside.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     */
    public void offerAgain(MeetingId id, String key, Member by) {
        Meetings.mustPrepare(by);
        answers.forget(id, key);
        facts.publishEvent(new AgendaChanged(id));
    }

    private Offer offered(MeetingId id, String key, Member by) {
        return of(id, by).stream()
                .filter(offer -> offer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.OFFER_GONE));
    }
}
