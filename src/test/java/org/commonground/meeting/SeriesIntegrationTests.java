package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.commonground.calendar.Rule;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class SeriesIntegrationTests {

    /** The clocks change on November 7, 2027. */
    private static final ZonedDateTime TUESDAY =
            LocalDateTime.of(2027, 10, 26, 9, 0).atZone(Convening.THERE);

    @Autowired
    ApplicationContext product;

    @Autowired
    Meetings meetings;

    private Convening house;
    private List<MeetingId> series;

    @BeforeEach
    void plan() {
        house = new Convening(product, Household.founded(product));
        series = meetings.plan(
                house.plenary(),
                new Heading("Outreach"),
                TUESDAY,
                60,
                "Library",
                "",
                new Repeat.Weekly(1),
                new Rule.Count(4),
                house.cora());
    }

    @Test
    void keepsTheTimeOnTheWallWhenTheClocksChange() {
        assertThat(starts()).containsExactly(TUESDAY, TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(3));
        assertThat(read(0).series()).isNotNull();
        assertThat(series).allSatisfy(id -> {
            var meeting = meetings.byId(id, house.cora()).orElseThrow();
            assertThat(meeting.series()).isEqualTo(read(0).series());
            assertThat(meeting.occurrence()).isEqualTo(meeting.startsAt());
        });
    }

    @Test
    void movesOneAndKnowsWhenItWouldBe() {
        var second = read(1);
        meetings.plan(moved(second, TUESDAY.plusWeeks(1).plusDays(1)), house.cora());

        assertThat(read(1).occurrence()).isEqualTo(second.startsAt());
        assertThat(starts()).containsSequence(TUESDAY.plusWeeks(1).plusDays(1), TUESDAY.plusWeeks(2));
    }

    @Test
    void movesThisAndTheFollowingByAsManyDaysToTheSameTime() {
        var thursday = TUESDAY.plusWeeks(1).plusDays(2).withHour(17);

        meetings.planFollowing(moved(read(1), thursday), false, house.cora());

        assertThat(starts()).containsExactly(TUESDAY, thursday, thursday.plusWeeks(1), thursday.plusWeeks(2));
        assertThat(read(0).sequence()).isZero();
        assertThat(read(3).sequence()).isEqualTo(1);
    }

    @Test
    void leavesOfThoseThatFollowWhatWasChangedAlone() {
        var wednesday = TUESDAY.plusWeeks(2).plusDays(1).withHour(9);
        meetings.plan(moved(read(2), wednesday), house.cora());
        meetings.plan(at(read(3), "Courthouse"), house.cora());
        var later = TUESDAY.plusWeeks(1).withHour(17);

        meetings.planFollowing(at(moved(read(1), later), "Church hall"), false, house.cora());

        assertThat(starts()).containsExactly(TUESDAY, later, wednesday, later.plusWeeks(2));
        assertThat(all())
                .extracting(Meeting::place)
                .containsExactly("Library", "Church hall", "Church hall", "Courthouse");
    }

    @Test
    void takesThoseChangedAloneAlongWhenAsked() {
        var wednesday = TUESDAY.plusWeeks(2).plusDays(1);
        meetings.plan(at(moved(read(2), wednesday), "Courthouse"), house.cora());

        meetings.planFollowing(at(read(1), "Church hall"), true, house.cora());

        assertThat(starts().get(2)).isEqualTo(wednesday);
        assertThat(all())
                .extracting(Meeting::place)
                .containsExactly("Library", "Church hall", "Church hall", "Church hall");
    }

    @Test
    void changesThoseThatFollowFromOneThatWasChangedAlone() {
        meetings.plan(at(read(1), "Courthouse"), house.cora());

        meetings.planFollowing(at(read(1), "Church hall"), false, house.cora());

        assertThat(all())
                .extracting(Meeting::place)
                .containsExactly("Library", "Church hall", "Church hall", "Church hall");
    }

    private static Meeting at(Meeting meeting, String place) {
        return meeting.planned(
                meeting.heading(), meeting.startsAt(), meeting.zone(), meeting.minutes(), place, meeting.link());
    }

    @Test
    void cancelsThisAndTheFollowingAndHoldsThemAfterAll() {
        meetings.cancelFollowing(series.get(2), true, house.cora());
        assertThat(cancelled()).containsExactly(false, false, true, true);

        meetings.cancel(series.get(2), false, house.cora());
        assertThat(cancelled()).containsExactly(false, false, false, true);

        meetings.cancelFollowing(series.get(2), false, house.cora());
        assertThat(cancelled()).containsOnly(false);
    }

    @Test
    void leavesAloneWhatHasBegun() {
        meetings.open(series.get(1), house.cora());

        assertThat(meetings.following(series.get(0), house.cora()))
                .extracting(Meeting::id)
                .containsExactly(series.get(2), series.get(3));
        meetings.cancelFollowing(series.get(0), true, house.cora());
        assertThat(cancelled()).containsExactly(true, false, true, true);
    }

    private static Meeting moved(Meeting meeting, ZonedDateTime to) {
        return meeting.planned(
                meeting.heading(), to.toInstant(), to.getZone(), meeting.minutes(), meeting.place(), meeting.link());
    }

    private Meeting read(int place) {
        return meetings.byId(series.get(place), house.cora()).orElseThrow();
    }

    private List<ZonedDateTime> starts() {
        return all().stream().map(each -> each.startsAt().atZone(each.zone())).toList();
    }

    private List<Boolean> cancelled() {
        return all().stream().map(Meeting::cancelled).toList();
    }

    private List<Meeting> all() {
        return series.stream()
                .map(id -> meetings.byId(id, house.cora()).orElseThrow())
                .toList();
    }
}
