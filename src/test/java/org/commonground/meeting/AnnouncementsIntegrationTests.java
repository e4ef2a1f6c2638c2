package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.meeting.Convening.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonground.membership.Capacity;
import org.commonground.membership.Name;
import org.commonground.membership.PersonId;
import org.commonground.membership.Sector;
import org.commonground.post.MailTown;
import org.commonground.post.WithMail;
import org.commonground.structure.Bodies;
import org.commonground.structure.BodyKind;
import org.commonground.window.Household;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail server is away, so that what is written stays in the outbox. */
@WithMail
class AnnouncementsIntegrationTests {

    @Autowired
    ApplicationContext product;

    @Autowired
    Announcements announcements;

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcClient database;

    private Household household;
    private Convening house;
    private MeetingId june;
    private PersonId ada;

    @BeforeEach
    void settle() {
        MailTown.closes();
        household = Household.founded(product);
        house = new Convening(product, household);
        ada = household.joined("Ada");
        wantsNotices(ada);
        june = house.plans("June plenary", 20);
    }

    @Test
    void goOutOnlyWhenSomebodySaysSo() {
        meetings.publish(june, true, house.cora());
        assertThat(letters()).isEmpty();

        announcements.tell(june, house.cora());

        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .containsEntry("RECIPIENT", ada.value())
                        .containsEntry("CALENDAR_METHOD", "REQUEST"));
        assertThat(calendar("SEQUENCE:0"))
                .contains("METHOD:REQUEST", "SEQUENCE:0", "SUMMARY:June plenary", june.value() + "@common-ground");
        assertThat(state().toldAt()).isPresent();
        assertThat(state().isBehind(read())).isFalse();
    }

    @Test
    void sayThatAMeetingHasChangedSinceAndTellOfIt() {
        meetings.publish(june, true, house.cora());
        announcements.tell(june, house.cora());
        var told = read();
        meetings.plan(told.planned(told.heading(), told.startsAt(), told.zone(), 120, "Town hall", ""), house.cora());
        assertThat(state().isBehind(read())).isTrue();

        announcements.tell(june, house.cora());

        assertThat(calendar("SEQUENCE:1")).contains("METHOD:REQUEST", "SEQUENCE:1", "LOCATION:Town hall");
        assertThat(state().isBehind(read())).isFalse();
    }

    @Test
    void cancelForThoseWhoWereTold() {
        meetings.publish(june, true, house.cora());
        announcements.tell(june, house.cora());
        meetings.cancel(june, true, house.cora());

        announcements.tell(june, house.cora());

        assertThat(calendar("SEQUENCE:1")).contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
        refuses(Refusal.NOTHING_TO_TELL, () -> announcements.tell(june, house.cora()));
    }

    @Test
    void tellNobodyOfWhatIsInPreparationOrWasCancelledUntold() {
        refuses(Refusal.NOTHING_TO_TELL, () -> announcements.tell(june, house.cora()));
        meetings.publish(june, true, house.cora());
        meetings.cancel(june, true, house.cora());
        refuses(Refusal.NOTHING_TO_TELL, () -> announcements.tell(june, house.cora()));
        assertThat(letters()).isEmpty();
    }

    @Test
    void goToThoseWhoseOrganisationSitsInTheBody() {
        var shelter = household.organisation("Shelter", Sector.HEALTH);
        var tom = household.joined("Tom");
        wantsNotices(tom);
        household.sits(tom, shelter, Capacity.REPRESENTATIVE, LocalDate.of(2099, 1, 1));
        var bodies = product.getBean(Bodies.class);
        var outreach = bodies.found(BodyKind.COMMITTEE, new Name("Outreach"), "", house.cora());
        bodies.seat(outreach, shelter, house.cora());
        var meeting = house.plans(outreach, "Outreach", 9);
        meetings.publish(meeting, true, house.cora());

        announcements.tell(meeting, house.cora());

        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter).containsEntry("RECIPIENT", tom.value()));
    }

    @Test
    void handOutACalendarFileToWhoeverSeesTheMeeting() {
        assertThat(announcements.file(june, household.member(ada))).isEmpty();
        meetings.publish(june, true, house.cora());
        assertThat(announcements.file(june, household.member(ada)))
                .hasValueSatisfying(file -> assertThat(file).contains("METHOD:PUBLISH", "SUMMARY:June plenary"));
    }

    private void wantsNotices(PersonId person) {
        database.sql("insert into mailbox (person, address, wanted, code_tries, version) values (?, ?, true, 0, 0)")
                .param(person.value())
                .param(person.value() + "@example.org")
                .update();
    }

    private Announcement state() {
        return announcements.of(june, house.cora()).orElseThrow();
    }

    private Meeting read() {
        return meetings.byId(june, house.cora()).orElseThrow();
    }

    private List<Map<String, @Nullable Object>> letters() {
        return database.sql("select * from letter order by written_at, id")
                .query()
                .listOfRows();
    }

    private String calendar(String saying) {
        return database.sql("select calendar from letter where calendar like ?")
                .param("%" + saying + "%")
                .query((row, number) -> row.getString("calendar"))
                .list()
                .getFirst();
    }
}
