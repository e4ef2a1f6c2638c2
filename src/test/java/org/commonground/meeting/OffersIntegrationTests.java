package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.meeting.Convening.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.action.ActionSource;
import org.commonground.action.Actions;
import org.commonground.action.NewAction;
import org.commonground.membership.Name;
import org.commonground.structure.Bodies;
import org.commonground.structure.BodyKind;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class OffersIntegrationTests {

    @Autowired
    ApplicationContext product;

    @Autowired
    Offers offers;

    @Autowired
    Actions actions;

    private Convening house;
    private MeetingId may;
    private MeetingId june;
    private ItemId hotels;

    @BeforeEach
    void meet() {
        house = new Convening(product, Household.founded(product));
        may = house.plans("May plenary", -30);
        hotels = house.item(may, "Hotels", ItemPurpose.DISCUSS);
        house.agendas().park(hotels, house.cora());
        house.adjourns(may);
        june = house.plans("June plenary", 5);
    }

    @Test
    void takeUpAnItemWhichIsThenOfferedNowhereElse() {
        var july = house.plans("July plenary", 35);

        var back = offers.accept(june, "item:" + hotels.value(), house.cora());

        assertThat(house.read(back).cameFrom()).isEqualTo(hotels);
        assertThat(keys(june)).doesNotContain("item:" + hotels.value());
        assertThat(keys(july)).doesNotContain("item:" + hotels.value());
    }

    @Test
    void areMadeAgainWhenTheItemIsTakenOffOrItsMeetingCancelled() {
        var july = house.plans("July plenary", 35);
        var key = "item:" + hotels.value();

        house.agendas().remove(offers.accept(june, key, house.cora()), house.cora());
        assertThat(keys(june)).contains(key);

        offers.accept(june, key, house.cora());
        house.meetings().cancel(june, true, house.cora());
        assertThat(keys(july)).contains(key);
        assertThat(keys(june)).isEmpty();
    }

    @Test
    void areLeftAsideForThisMeetingOnly() {
        var key = "item:" + hotels.value();

        offers.leave(june, key, house.cora());

        assertThat(keys(june)).doesNotContain(key);
        assertThat(keys(house.plans("July plenary", 35))).contains(key);
        refuses(Refusal.OFFER_GONE, () -> offers.accept(june, key, house.cora()));

        offers.offerAgain(june, key, house.cora());
        assertThat(keys(june)).contains(key);
    }

    @Test
    void putTheMinutesOfTheLastMeetingOnTheConsentAgendaOfOneMeeting() {
        var key = Offer.LastMinutes.keyOf(may);

        var item = house.read(offers.accept(june, key, house.cora()));

        assertThat(item.purpose()).isEqualTo(ItemPurpose.CONSENT);
        assertThat(item.heading().heading()).startsWith("Approve the minutes of May plenary, ");
        assertThat(keys(house.plans("July plenary", 35))).doesNotContain(key);
    }

    @Test
    void listOpenActionsWhatIsOverdueFirst() {
        notes("Print the map", Optional.of(LocalDate.now().plusDays(20)), Optional.of(may));
        notes("Call the hotels", Optional.of(LocalDate.now().minusDays(3)), Optional.of(may));
        notes("Find a room", Optional.empty(), Optional.empty());

        var item = house.read(offers.accept(june, "actions", house.cora()));

        assertThat(item.heading().heading()).isEqualTo("Open actions");
        assertThat(item.about().lines().map(line -> line.substring(0, line.indexOf(" ("))))
                .containsExactly("Call the hotels", "Print the map", "Find a room");
        assertThat(item.about()).contains("Call the hotels (nobody yet, was due ");
        assertThat(keys(june)).doesNotContain("actions");
    }

    @Test
    void keepTheActionsOfOneBodyFromAnother() {
        var outreach = product.getBean(Bodies.class).found(BodyKind.COMMITTEE, new Name("Outreach"), "", house.cora());
        notes("Call the hotels", Optional.empty(), Optional.of(may));
        notes("Find a room", Optional.empty(), Optional.empty());

        assertThat(keys(house.plans(outreach, "Outreach in June", 6))).isEmpty();
    }

    private void notes(String what, Optional<LocalDate> due, Optional<MeetingId> at) {
        actions.note(
                new NewAction(
                        UUID.randomUUID(),
                        what,
                        Optional.empty(),
                        Optional.empty(),
                        due,
                        at.map(meeting -> new ActionSource("item", UUID.randomUUID(), meeting.value()))),
                house.cora());
    }

    private List<String> keys(MeetingId meeting) {
        return offers.of(meeting, house.cora()).stream().map(Offer::key).toList();
    }
}
