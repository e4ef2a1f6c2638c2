package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.calendar.Rule;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Motions;
import org.commonground.decision.Title;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.shared.Refused;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be asked of the desks of this room, by everybody who could ask. */
@ThroughTheWindow
@Transactional
class MeetingPermissionsIntegrationTests {

    private static final Set<Class<?>> DESKS =
            Set.of(Meetings.class, Agendas.class, Offers.class, Papers.class, Announcements.class, Ratings.class);

    /** Answers that depend on nobody. */
    private static final Set<String> WITHOUT_A_MEMBER =
            Set.of("Meetings.mayPrepare", "Papers.mayAdd", "Announcements.canTell", "Agendas.hold");

    @Autowired
    ApplicationContext product;

    @Autowired
    Meetings meetings;

    @Autowired
    Agendas agendas;

    @Autowired
    Offers offers;

    @Autowired
    Papers papers;

    @Autowired
    Announcements announcements;

    @Autowired
    Ratings ratings;

    private final Map<String, Call> table = new TreeMap<>();
    private final Map<String, Member> everybody = new LinkedHashMap<>();
    private Convening house;
    private MeetingId june;
    private ItemId item;
    private PaperId paper;
    private MotionId motion;

    /** @param may C coordinates, P presides, N keeps the record, M is a member, O observes */
    private record Call(String may, Deed deed) {}

    private interface Deed {
        void by(Member who);
    }

    @BeforeEach
    void layTheTable() {
        var household = Household.founded(product);
        house = new Convening(product, household);
        everybody.put("C", house.cora());
        everybody.put("P", household.member(household.joined("Chair", Role.CHAIR)));
        everybody.put("N", household.member(household.joined("Nadia", Role.NOTE_TAKER)));
        everybody.put("M", household.member(household.joined("Tom")));
        everybody.put("O", household.member(household.joined("Olga", Role.OBSERVER)));
        everybody.put("-", new Member(new PersonId(UUID.randomUUID()), "Nobody", Optional.empty(), "", Set.of()));
        june = house.plans("June plenary", 9);
        meetings.publish(june, true, house.cora());
        item = house.item(june, "Hotels", ItemPurpose.CONSENT);
        paper = papers.link(item, "", "https://example.org", house.cora());
        motion = product.getBean(Motions.class).move(MotionKind.BUSINESS, new Title("Hotels"), "", "", house.cora());

        allows(
                "CPN",
                "Meetings.plan",
                who -> meetings.plan(
                        house.plenary(),
                        new Heading("Outreach"),
                        LocalDateTime.of(2027, 3, 2, 9, 0).atZone(Convening.THERE),
                        60,
                        "",
                        "",
                        new Repeat.Weekly(1),
                        new Rule.Count(2),
                        who));
        allows("CPN", "Meetings.planFollowing", who -> meetings.planFollowing(read(), false, who));
        allows("CPN", "Meetings.cancel", who -> meetings.cancel(june, true, who));
        allows("CPN", "Meetings.cancelFollowing", who -> meetings.cancelFollowing(june, true, who));
        allows("CPN", "Meetings.publish", who -> meetings.publish(june, true, who));
        allows("CPN", "Meetings.publishFollowing", who -> meetings.publishFollowing(june, who));
        allows("CP", "Meetings.open", who -> meetings.open(house.plans("Now", 0), who));
        allows("CP", "Meetings.recess", who -> meetings.recess(inSession(), who));
        allows("CP", "Meetings.resume", who -> meetings.resume(inRecess(), who));
        allows("CP", "Meetings.adjourn", who -> meetings.adjourn(inSession(), who));
        allows("CPNMO", "Meetings.all", who -> meetings.all(who));
        allows("CPNMO", "Meetings.byId", who -> meetings.byId(june, who));
        allows("CPNMO", "Meetings.recesses", who -> meetings.recesses(june, who));
        allows("CPNMO", "Meetings.following", who -> meetings.following(june, who));

        allows("CPN", "Agendas.add", who -> agendas.add(june, new Heading("A"), ItemPurpose.DISCUSS, 5, who));
        allows("CPN", "Agendas.fill", who -> agendas.fill(june, List.of(), who));
        allows("CPN", "Agendas.edit", who -> agendas.edit(house.read(item), who));
        allows("CPN", "Agendas.move", who -> agendas.move(item, 1, who));
        allows("CPN", "Agendas.remove", who -> agendas.remove(house.item(june, "B", ItemPurpose.INFORM), who));
        allows("CPNM", "Agendas.lift", who -> agendas.lift(house.item(june, "C", ItemPurpose.CONSENT), who));
        allows("CPNMO", "Agendas.consent", who -> agendas.consent(june, who));
        allows("CPN", "Agendas.moveConsent", who -> agendas.moveConsent(june, who));
        allows("CPNMO", "Agendas.of", who -> agendas.of(june, who));
        allows("CPNMO", "Agendas.byId", who -> agendas.byId(item, who));
        allows("CP", "Agendas.start", who -> agendas.start(house.item(inSession(), "D", ItemPurpose.INFORM), who));
        allows("CP", "Agendas.finish", who -> agendas.finish(june, who));
        allows("CP", "Agendas.extend", who -> agendas.extend(started(), 5, who));
        allows("CPN", "Agendas.park", who -> agendas.park(house.item(june, "E", ItemPurpose.INFORM), who));
        allows("CPNM", "Agendas.bring", who -> agendas.bring(item, motion, who));
        allows("CPNM", "Agendas.mustTakeMotions", who -> agendas.mustTakeMotions(item, who));
        allows("CPNMO", "Agendas.meetingsOf", who -> agendas.meetingsOf(motion, who));
        allows("CPNMO", "Agendas.motions", who -> agendas.motions(item, who));
        allows("CPNMO", "Agendas.itemsOf", who -> agendas.itemsOf(motion, who));
        allows("CPNMO", "Agendas.itemOf", who -> {
            agendas.bring(item, motion, house.cora());
            agendas.itemOf(motion, who);
        });

        allows("CPN", "Offers.of", who -> offers.of(june, who));
        allows("CPN", "Offers.accept", who -> offers.accept(house.plans("Next", 9), offered(), who));
        allows("CPN", "Offers.leave", who -> offers.leave(house.plans("Next", 9), offered(), who));
        allows("CPN", "Offers.offerAgain", who -> offers.offerAgain(june, "actions", who));

        allows("CPN", "Papers.link", who -> papers.link(item, "", "https://example.org", who));
        allows("CPN", "Papers.upload", who -> papers.upload(item, "a.txt", SampleFiles.of(FileType.TXT), who));
        allows(
                "CPN",
                "Papers.remove",
                who -> papers.remove(papers.link(item, "", "https://example.org/b", house.cora()), who));
        allows("CPNMO", "Papers.of", who -> papers.of(item, who));
        allows("CPNMO", "Papers.file", who -> papers.file(paper, who));
        allows("CPNMO", "Papers.content", who -> papers.content(paper, who));
        allows("CPNMO", "Papers.texts", who -> papers.texts(who));

        allows("CPNMO", "Announcements.of", who -> announcements.of(june, who));
        allows("CPNMO", "Announcements.file", who -> announcements.file(june, who));

        allows("CPNMO", "Ratings.rate", who -> ratings.rate(over(), new Rating(Map.of(Question.TIME, 3)), who));
        allows("CPNMO", "Ratings.hasRated", who -> ratings.hasRated(june, who));
        allows("CPNMO", "Ratings.count", who -> ratings.count(june, who));
        allows("CPNMO", "Ratings.of", who -> ratings.of(june, who));
        allows("CPNMO", "Ratings.trend", who -> ratings.trend(june, Question.TIME, who));
    }

    @Test
    void knowEveryPublicMethod() {
        var open = DESKS.stream()
                .flatMap(desk -> Arrays.stream(desk.getDeclaredMethods())
                        .filter(MeetingPermissionsIntegrationTests::isOpen)
                        .map(method -> desk.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toSet());
        // These two need a server for mail and a page for a text, and are asked where those are.
        var elsewhere = Stream.of("Announcements.tell", "Papers.text");

        assertThat(Stream.of(table.keySet().stream(), WITHOUT_A_MEMBER.stream(), elsewhere)
                        .flatMap(each -> each)
                        .collect(Collectors.toSet()))
                .isEqualTo(open);
    }

    @Test
    void letDoWhatTheTableSaysAndNothingElse() {
        table.forEach((what, call) -> everybody.forEach((who, member) -> {
            if (call.may().contains(who)) {
                call.deed().by(member);
            } else {
                assertThatThrownBy(() -> call.deed().by(member))
                        .as("%s by %s", what, who)
                        .isInstanceOf(NotPermitted.class);
            }
        }));
    }

    @Test
    void tellAndAddTextsOnlyWhereOneMayPrepare() {
        for (var who : List.of("M", "O", "-")) {
            assertThatThrownBy(() -> announcements.tell(june, Objects.requireNonNull(everybody.get(who))))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> announcements.tell(june, house.cora()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refusal.NO_MAIL));
    }

    private static boolean isOpen(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !method.isAnnotationPresent(EventListener.class);
    }

    private ItemId started() {
        var current = house.item(inSession(), "Now", ItemPurpose.INFORM);
        agendas.start(current, house.cora());
        return current;
    }

    private void allows(String may, String what, Deed deed) {
        table.put(what, new Call(may, deed));
    }

    private Meeting read() {
        return meetings.byId(june, house.cora()).orElseThrow();
    }

    private MeetingId inSession() {
        var meeting = house.plans("Now", 0);
        meetings.open(meeting, house.cora());
        meetings.publish(meeting, true, house.cora());
        return meeting;
    }

    private MeetingId inRecess() {
        var meeting = inSession();
        meetings.recess(meeting, house.cora());
        return meeting;
    }

    private MeetingId over() {
        var meeting = inSession();
        meetings.adjourn(meeting, house.cora());
        return meeting;
    }

    /** Something new every time. */
    private String offered() {
        var before = house.plans("Before", -3);
        var left = house.item(before, "Left over", ItemPurpose.DISCUSS);
        house.adjourns(before);
        return "item:" + left.value();
    }
}
