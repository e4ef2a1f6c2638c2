package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonground.membership.Member;
import org.commonground.shared.Refused;
import org.commonground.structure.Bodies;
import org.commonground.structure.BodyId;
import org.commonground.window.Household;
import org.springframework.context.ApplicationContext;

/** A collaborative whose plenary meets, in the words of those who prepare it. */
public final class Convening {

    public static final ZoneId THERE = ZoneId.of("America/New_York");

    private final ApplicationContext product;
    private final Household household;

    public Convening(ApplicationContext product, Household household) {
        this.product = product;
        this.household = household;
    }

    public Member cora() {
        return household.coordinator();
    }

    public BodyId plenary() {
        return product.getBean(Bodies.class).plenary(cora()).id();
    }

    /** @param days from today; negative for what has been */
    public MeetingId plans(String heading, int days) {
        return plans(plenary(), heading, days);
    }

    public MeetingId plans(BodyId body, String heading, int days) {
        var start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days));
        return meetings().plan(body, new Heading(heading), start, THERE, 60, "", "", cora());
    }

    public void adjourns(MeetingId meeting) {
        meetings().open(meeting, cora());
        meetings().adjourn(meeting, cora());
    }

    public ItemId item(MeetingId meeting, String heading, ItemPurpose purpose) {
        return agendas().add(meeting, new Heading(heading), purpose, 10, cora());
    }

    public Item read(ItemId item) {
        return agendas().byId(item, cora()).orElseThrow();
    }

    public List<String> headings(MeetingId meeting) {
        return agendas().of(meeting, cora()).stream()
                .map(item -> item.heading().heading())
                .toList();
    }

    public Meetings meetings() {
        return product.getBean(Meetings.class);
    }

    public Agendas agendas() {
        return product.getBean(Agendas.class);
    }

    static void refuses(Refusal reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
