package org.commonground.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.sitting.Refuses.refuses;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonground.decision.Assembly;
import org.commonground.decision.Customs;
import org.commonground.decision.Elector;
import org.commonground.decision.ElectoralRoll;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Rules;
import org.commonground.decision.Title;
import org.commonground.decision.VoteId;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Heading;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemPurpose;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.Stage;
import org.commonground.membership.Member;
import org.commonground.membership.Name;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.Role;
import org.commonground.structure.Bodies;
import org.commonground.structure.BodyId;
import org.commonground.structure.BodyKind;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A vote belongs to the body that decides: its seats are on the roll, and no others, however far the meeting has come. */
@ThroughTheWindow
class VotesOfABodyIntegrationTests {

    @Autowired
    ApplicationContext product;

    private Assembly people;
    private BodyId committee;

    /** Persons 1 to 4 of seven sit in the committee. */
    @BeforeEach
    void found() {
        people = Assembly.of(7, product);
        var coordinator = people.household().coordinator();
        committee = bodies().found(BodyKind.COMMITTEE, new Name("Outreach committee"), "", coordinator);
        for (var place = 1; place <= 4; place++) {
            bodies().seat(committee, people.seat(place), coordinator);
        }
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(textBlock = """
            PLENARY,   PLANNED,    in the meeting, NOT_UNDER_WAY
            PLENARY,   PLANNED,    by answer,      7
            PLENARY,   IN_SESSION, in the meeting, 7
            PLENARY,   IN_SESSION, by answer,      7
            PLENARY,   RECESS,     in the meeting, IN_RECESS
            PLENARY,   RECESS,     by answer,      IN_RECESS
            PLENARY,   ADJOURNED,  in the meeting, MEETING_OVER
            PLENARY,   ADJOURNED,  by answer,      7
            COMMITTEE, PLANNED,    in the meeting, NOT_UNDER_WAY
            COMMITTEE, PLANNED,    by answer,      4
            COMMITTEE, IN_SESSION, in the meeting, 4
            COMMITTEE, IN_SESSION, by answer,      4
            COMMITTEE, RECESS,     in the meeting, IN_RECESS
            COMMITTEE, RECESS,     by answer,      IN_RECESS
            COMMITTEE, ADJOURNED,  in the meeting, MEETING_OVER
            COMMITTEE, ADJOURNED,  by answer,      4
            """)
    void asksTheSeatsOfItsBody(BodyKind kind, Stage stage, String how, String outcome) {
        var motion = broughtTo(kind == BodyKind.PLENARY ? plenary() : committee, stage);
        var rules = rules(how);
        var roll = offered(motion);
        if (!outcome.matches("\\d+")) {
            refuses(Refusal.valueOf(outcome), () -> people.opened(motion, rules, roll));
            return;
        }

        var vote = people.opened(motion, rules, roll);

        var sight = people.votes().look(vote, people.chair());
        assertThat(seats(sight.roll())).isEqualTo(firstSeats(Integer.parseInt(outcome)));
        var outsider = people.votes().look(vote, people.person(7));
        assertThat(outsider.mine().isEmpty()).isEqualTo(kind == BodyKind.COMMITTEE);
        if (kind == BodyKind.COMMITTEE) {
            refuses(
                    org.commonground.decision.Refusal.NOT_ON_ROLL,
                    () -> people.casts(7, vote, org.commonground.decision.ballot.Side.YES));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"PLANNED", "ADJOURNED"})
    void refusesARollThatIsNotItsBodys(Stage stage) {
        var motion = broughtTo(committee, stage);

        for (var roll : List.of(people.present(7), people.present(3), fewer(offered(motion)))) {
            refuses(
                    org.commonground.decision.Refusal.ROLL_OF_OTHERS,
                    () -> people.opened(motion, rules("by answer"), roll));
        }
    }

    @Test
    void comesBeforeTheBodyThatMeets() {
        var motion = people.motion("print leaflets");
        assertThat(people.read(motion).body()).isEqualTo(plenary().value());
        var amendment = people.motions().amend(motion, new Title("Two languages"), "In two", "", people.person(4));

        agendas().bring(item(meeting(committee)), motion, people.person(2));

        assertThat(people.read(motion).body()).isEqualTo(committee.value());
        assertThat(people.read(amendment).body()).isEqualTo(committee.value());
        people.motions().withdraw(amendment, people.person(4));
        var vote = people.opened(motion, rules("by answer"), offered(motion));
        var plenary = item(meeting(plenary()));
        refuses(
                org.commonground.decision.Refusal.NOT_THAT_FAR,
                () -> agendas().bring(plenary, motion, people.person(2)));
        assertThat(agendas().motions(plenary, people.chair())).isEmpty();

        people.yes(vote, 1, 2, 3, 4);
        people.closed(vote);
        agendas().bring(plenary, motion, people.person(2));
        assertThat(people.read(motion).body()).isEqualTo(committee.value());
    }

    @Test
    void tellsOfAVoteThoseWhoseOrganisationSitsInTheBody() {
        var observer = people.household().member(people.household().joined("Olga", Role.OBSERVER));
        var committees = broughtTo(committee, Stage.PLANNED);
        var everybodys = broughtTo(plenary(), Stage.PLANNED);
        var asked = people.opened(committees, rules("by answer"), offered(committees));
        var all = people.opened(everybodys, rules("by answer"), offered(everybodys));

        assertThat(told(people.person(1))).containsExactlyInAnyOrder(asked, all);
        assertThat(told(people.person(4))).containsExactlyInAnyOrder(asked, all);
        assertThat(told(people.person(5))).containsExactly(all);
        assertThat(told(observer)).containsExactly(all);
    }

    private List<VoteId> told(Member reader) {
        return people.votes().runningFor(reader).stream()
                .map(sight -> sight.vote().id())
                .toList();
    }

    @Test
    void votesOnAnAmendmentInTheMeetingThatHasTheMotion() {
        var motion = broughtTo(committee, Stage.IN_SESSION);
        var amendment = people.motions().amend(motion, new Title("Two languages"), "In two", "", people.person(4));
        people.motions().second(amendment, people.person(3));

        assertThat(people.electorate().declared(amendment, people.chair()))
                .hasValueSatisfying(roll -> assertThat(seats(roll)).isEqualTo(firstSeats(4)));
        people.opened(amendment, rules("in the meeting"), offered(amendment));
    }

    private static ElectoralRoll fewer(ElectoralRoll roll) {
        return new ElectoralRoll(roll.electors().subList(1, roll.electors().size()));
    }

    private ElectoralRoll offered(MotionId motion) {
        var electorate = people.electorate();
        return electorate
                .declared(motion, people.chair())
                .orElseGet(() -> electorate.roll(
                        motion,
                        people.places()
                                .map(place -> people.person(place).person())
                                .toList(),
                        people.chair()));
    }

    private MotionId broughtTo(BodyId body, Stage stage) {
        var motion = people.motion("print leaflets");
        var meeting = meeting(body);
        agendas().bring(item(meeting), motion, people.person(2));
        comes(meeting, stage);
        return motion;
    }

    private ItemId item(MeetingId meeting) {
        return agendas().of(meeting, people.chair()).getFirst().id();
    }

    private MeetingId meeting(BodyId body) {
        var chair = people.chair();
        var meeting = meetings()
                .plan(
                        body,
                        new Heading("Planned"),
                        Instant.now().plus(Duration.ofDays(1)),
                        ZoneId.of("UTC"),
                        60,
                        "Library",
                        "",
                        chair);
        agendas().add(meeting, new Heading("Leaflets"), ItemPurpose.DECIDE, 10, chair);
        meetings().publish(meeting, true, chair);
        return meeting;
    }

    private void comes(MeetingId meeting, Stage stage) {
        var chair = people.chair();
        if (stage != Stage.PLANNED) {
            product.getBean(Sittings.class).open(meeting, chair);
            people.places()
                    .forEach(place -> product.getBean(Attendances.class)
                            .checkIn(meeting, Declared.PRESENT, people.person(place)));
        }
        if (stage == Stage.RECESS) {
            meetings().recess(meeting, chair);
        }
        if (stage == Stage.ADJOURNED) {
            product.getBean(Sittings.class).adjourn(meeting, chair);
        }
    }

    private static Rules rules(String how) {
        var rules = Customs.of(MotionKind.BUSINESS, List.of());
        return how.equals("by answer") ? rules.until(Instant.now().plus(Duration.ofDays(3))) : rules;
    }

    private Set<OrganisationId> firstSeats(int count) {
        var seats = new HashSet<OrganisationId>();
        for (var place = 1; place <= count; place++) {
            seats.add(people.seat(place));
        }
        return seats;
    }

    private static Set<OrganisationId> seats(ElectoralRoll roll) {
        return new HashSet<>(roll.electors().stream().map(Elector::seat).toList());
    }

    private BodyId plenary() {
        return bodies().plenary(people.chair()).id();
    }

    private Bodies bodies() {
        return product.getBean(Bodies.class);
    }

    private Meetings meetings() {
        return product.getBean(Meetings.class);
    }

    private Agendas agendas() {
        return product.getBean(Agendas.class);
    }
}
