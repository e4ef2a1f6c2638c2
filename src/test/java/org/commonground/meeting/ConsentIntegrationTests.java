package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.meeting.Convening.refuses;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commonground.decision.Assembly;
import org.commonground.decision.Customs;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.MotionState;
import org.commonground.decision.VoteId;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class ConsentIntegrationTests {

    @Autowired
    ApplicationContext product;

    @Autowired
    Agendas agendas;

    private Assembly assembly;
    private Convening house;
    private MeetingId june;
    private ItemId minutes;
    private ItemId report;
    private ItemId hotels;

    @BeforeEach
    void prepare() {
        assembly = Assembly.of(3, product);
        house = new Convening(product, assembly.household());
        june = house.plans("June plenary", 5);
        minutes = house.item(june, "Minutes of May", ItemPurpose.CONSENT);
        hotels = house.item(june, "Hotels", ItemPurpose.DISCUSS);
        report = house.item(june, "Report of the treasurer", ItemPurpose.CONSENT);
        house.meetings().publish(june, true, house.cora());
    }

    @Test
    void movesAllConsentItemsAtOnce() {
        var motion = read(agendas.moveConsent(june, assembly.chair()));

        assertThat(motion.text())
                .isEqualTo("That these items be adopted:\n1. Minutes of May\n2. Report of the treasurer");
        assertThat(agendas.motions(minutes, house.cora())).containsExactly(motion.id());
        assertThat(agendas.motions(report, house.cora())).containsExactly(motion.id());
        assertThat(agendas.motions(hotels, house.cora())).isEmpty();
    }

    @Test
    void movesTheSameOnceOnly() {
        assertThat(agendas.moveConsent(june, assembly.chair())).isEqualTo(agendas.moveConsent(june, house.cora()));
    }

    @Test
    void leavesOutWhatAMemberLiftsByAMotionInTheNameOfWhoeverMovedIt() {
        var first = agendas.moveConsent(june, assembly.chair());

        agendas.lift(report, assembly.person(2));

        var second = agendas.consent(june, house.cora()).motion().orElseThrow();
        assertThat(read(first).state()).isEqualTo(MotionState.WITHDRAWN);
        assertThat(second.text()).isEqualTo("That these items be adopted:\n1. Minutes of May");
        assertThat(second.mover()).isEqualTo(assembly.chair().person());
        assertThat(agendas.motions(report, house.cora())).isEmpty();
    }

    @Test
    void withdrawsTheMotionWhenNothingIsLeft() {
        var motion = agendas.moveConsent(june, assembly.chair());

        agendas.lift(report, assembly.person(2));
        agendas.remove(minutes, house.cora());

        assertThat(read(motion).state()).isEqualTo(MotionState.WITHDRAWN);
        assertThat(agendas.consent(june, house.cora()).motion()).isEmpty();
        refuses(Refusal.CONSENT_NOTHING, () -> agendas.moveConsent(june, assembly.chair()));
    }

    @Test
    void saysThatAFurtherItemIsNotInTheMotion() {
        agendas.moveConsent(june, assembly.chair());
        house.item(june, "Calendar", ItemPurpose.CONSENT);

        assertThat(agendas.consent(june, house.cora()).stale()).isTrue();

        var motion = read(agendas.moveConsent(june, assembly.chair()));
        assertThat(motion.text()).endsWith("3. Calendar");
        assertThat(agendas.consent(june, house.cora()).stale()).isFalse();
    }

    @Test
    void holdsStillWhileTheBodyVotes() {
        openVote();

        refuses(Refusal.CONSENT_IN_VOTE, () -> agendas.lift(report, assembly.person(2)));
        refuses(Refusal.CONSENT_IN_VOTE, () -> agendas.moveConsent(june, assembly.chair()));
        assertThat(house.read(report).purpose()).isEqualTo(ItemPurpose.CONSENT);
    }

    @Test
    void isDoneOnceTheBodyHasSaidYesAndWaitsAgainIfThatIsVoid() {
        var vote = openVote();
        assembly.yes(vote, 1, 2, 3);
        assembly.closed(vote);

        assertThat(states()).containsExactly(ItemState.DONE, ItemState.WAITING, ItemState.DONE);

        assembly.votes().voidVote(vote, "Counted too early", assembly.chair());

        assertThat(states()).containsOnly(ItemState.WAITING);
    }

    private VoteId openVote() {
        var motion = agendas.moveConsent(june, assembly.chair());
        assembly.motions().second(motion, assembly.person(3));
        return assembly.opened(
                motion,
                Customs.of(MotionKind.BUSINESS, List.of()).until(Instant.now().plus(Duration.ofDays(3))));
    }

    private List<ItemState> states() {
        return agendas.of(june, house.cora()).stream().map(Item::state).toList();
    }

    private Motion read(MotionId motion) {
        return assembly.read(motion);
    }
}
