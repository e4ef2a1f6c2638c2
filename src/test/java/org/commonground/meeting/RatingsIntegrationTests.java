package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.meeting.Convening.refuses;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonground.membership.PersonId;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ThroughTheWindow
class RatingsIntegrationTests {

    @Autowired
    ApplicationContext product;

    @Autowired
    Ratings ratings;

    @Autowired
    JdbcClient database;

    private Household household;
    private Convening house;
    private MeetingId may;
    private List<PersonId> people;

    @BeforeEach
    void meet() {
        household = Household.founded(product);
        house = new Convening(product, household);
        people = List.of("Ada", "Ben", "Cleo", "Dan", "Eve", "Flo").stream()
                .map(household::joined)
                .toList();
        may = house.plans("May plenary", -30);
    }

    @Test
    void areGivenOnceAndOnlyWhenTheMeetingIsOver() {
        house.meetings().publish(may, true, house.cora());
        refuses(Refusal.NOT_THAT_FAR, () -> rates(may, 0, 4));
        house.adjourns(may);

        rates(may, 0, 4);

        assertThat(ratings.hasRated(may, household.member(people.getFirst()))).isTrue();
        assertThat(ratings.hasRated(may, household.member(people.getLast()))).isFalse();
        refuses(Refusal.RATING_GIVEN, () -> rates(may, 0, 1));
        assertThat(ratings.count(may, house.cora())).isEqualTo(1);
    }

    @Test
    void areShownFromFiveAnswersToAQuestionOn() {
        house.adjourns(may);
        for (var place = 0; place < 4; place++) {
            rates(may, place, place + 1);
        }
        assertThat(ratings.of(may, house.cora())).isEmpty();

        rates(may, 4, 5);

        var spread = ratings.of(may, house.cora());
        assertThat(spread).containsOnlyKeys(Question.PURPOSE);
        var purpose = Objects.requireNonNull(spread.get(Question.PURPOSE));
        assertThat(purpose.counts()).containsExactly(1, 1, 1, 1, 1);
        assertThat(purpose.mean()).hasValue(3.0);
    }

    @Test
    void keepNothingThatSaysWhoseAnAnswerIs() {
        house.adjourns(may);
        rates(may, 0, 5);
        rates(may, 1, 2);
        rates(may, 2, 4);

        var box = database.sql("select * from rating_box").query().singleRow();
        assertThat(box).containsOnlyKeys("MEETING", "ANSWERS", "REVISION");
        assertThat(String.valueOf(database.sql("select answers from rating_box")
                        .query(String.class)
                        .single()))
                .isEqualTo("20000000\n40000000\n50000000");
        assertThat(database.sql("select * from rating_given").query().listOfRows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).containsOnlyKeys("MEETING", "PERSON"));
    }

    @Test
    void tellHowTheBodysLastMeetingsWere() {
        var april = house.plans("April plenary", -60);
        for (var meeting : List.of(april, may)) {
            house.adjourns(meeting);
            for (var place = 0; place < 5; place++) {
                rates(meeting, place, meeting.equals(may) ? 4 : 2);
            }
        }

        assertThat(ratings.trend(may, Question.PURPOSE, house.cora())).containsExactly(2.0, 4.0);
        assertThat(ratings.trend(april, Question.PURPOSE, house.cora())).containsExactly(2.0);
        assertThat(ratings.trend(may, Question.TIME, house.cora())).isEmpty();
    }

    @Test
    void needAnAnswerFromOneToFive() {
        refuses(Refusal.RATING_EMPTY, () -> new Rating(Map.of()));
        refuses(Refusal.RATING_EMPTY, () -> new Rating(Map.of(Question.TIME, 6)));
        assertThat(Rating.read("50000001")).isEqualTo(new Rating(Map.of(Question.PURPOSE, 5, Question.TIME, 1)));
    }

    private void rates(MeetingId meeting, int place, int answer) {
        ratings.rate(meeting, new Rating(Map.of(Question.PURPOSE, answer)), household.member(people.get(place)));
    }
}
