package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.meeting.SampleAgendas.JUNE;
import static org.commonground.meeting.SampleAgendas.OUTREACH;
import static org.commonground.meeting.SampleAgendas.PLENARY;
import static org.commonground.meeting.SampleAgendas.item;
import static org.commonground.meeting.SampleAgendas.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CarryOverTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private final Meeting june = meeting(PLENARY, "June", JUNE, Stage.PLANNED);
    private final Meeting may = meeting(PLENARY, "May", JUNE.minus(Duration.ofDays(30)), Stage.ADJOURNED);
    private final Meeting april = meeting(PLENARY, "April", JUNE.minus(Duration.ofDays(60)), Stage.ADJOURNED);
    private final Item parked = item(may, 2, "Hotels").parked(JUNE);
    private final Item waiting = item(may, 1, "Budget");
    private final Item older = item(april, 1, "Training");

    @Test
    void bringsBackWhatWasPutAsideOrNotReachedTheLatestMeetingFirst() {
        assertThat(offered(List.of(older, parked, waiting))).containsExactly("May", "Budget", "Hotels", "Training");
    }

    @Test
    void leavesAloneWhatIsDoneOrUnderWay() {
        var done = waiting.started(JUNE).finished(JUNE);

        assertThat(offered(List.of(done, older.started(JUNE)))).containsExactly("May");
    }

    @Test
    void offersNothingOfOtherBodiesOrOfMeetingsThatAreNotOver() {
        var elsewhere = meeting(OUTREACH, "Outreach", JUNE.minus(Duration.ofDays(3)), Stage.ADJOURNED);
        var running = meeting(PLENARY, "Today", JUNE.minus(Duration.ofDays(2)), Stage.IN_SESSION);
        var later = meeting(PLENARY, "July", JUNE.plus(Duration.ofDays(30)), Stage.ADJOURNED);
        var over = new CarryOver(june, true, List.of(elsewhere, running, later), Set.of(), Set.of());

        assertThat(over.offers(
                        List.of(item(elsewhere, 1, "A"), item(running, 1, "B"), item(later, 1, "C")), List.of(), TODAY))
                .isEmpty();
    }

    @Test
    void offersNothingThatStandsOnAnotherAgenda() {
        var over = new CarryOver(june, true, List.of(may, april), Set.of(parked.id()), Set.of());

        assertThat(names(over.offers(List.of(parked, older), List.of(), TODAY))).containsExactly("May", "Training");
    }

    @Test
    void offersNothingTwice() {
        var answered = Set.of("item:" + parked.id().value(), Offer.LastMinutes.keyOf(may.id()));
        var over = new CarryOver(june, true, List.of(may, april), Set.of(), answered);

        assertThat(names(over.offers(List.of(parked, older), List.of(), TODAY))).containsExactly("Training");
    }

    @Test
    void bringsAnItemBackAsItWasPreparedAndWithNothingThatWasDone() {
        var back = parked.comingBack(june.id(), 4);

        assertThat(back.cameFrom()).isEqualTo(parked.id());
        assertThat(back.state()).isEqualTo(ItemState.WAITING);
        assertThat(back.endedAt()).isNull();
        assertThat(back)
                .usingRecursiveComparison()
                .comparingOnlyFields("heading", "section", "purpose", "minutes", "presenter", "about", "careNote")
                .isEqualTo(parked);
    }

    private List<String> offered(List<Item> items) {
        return names(
                new CarryOver(june, true, List.of(april, may), Set.of(), Set.of()).offers(items, List.of(), TODAY));
    }

    private static List<String> names(List<Offer> offers) {
        return offers.stream()
                .map(offer -> switch (offer) {
                    case Offer.Unfinished(var item, var from) -> item.heading().heading();
                    case Offer.LastMinutes(var of) -> of.heading().heading();
                    case Offer.OpenActions open -> "actions";
                })
                .toList();
    }
}
