package org.commonground.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.purpose.SampleWordings.MORNING;
import static org.commonground.purpose.SampleWordings.NOON;
import static org.commonground.purpose.SampleWordings.adoptedAtNoon;
import static org.commonground.purpose.SampleWordings.begunInTheMorning;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTests {

    @Test
    void beginsAsADraftThatPeopleCanWriteIn() {
        assertThat(begunInTheMorning().standing()).isEqualTo(Standing.DRAFT);
        assertThat(begunInTheMorning().open()).isTrue();
    }

    @Test
    void remembersSinceWhenItHasItsStanding() {
        var reviewed = begunInTheMorning().review(NOON);

        assertThat(reviewed.since()).isEqualTo(NOON);
        assertThat(reviewed.review(NOON.plusSeconds(60)).since()).isEqualTo(NOON);
        assertThat(reviewed.begunAt()).isEqualTo(MORNING);
    }

    @Test
    void goesBackFromReviewToDraft() {
        assertThat(begunInTheMorning().review(NOON).rework(NOON).standing()).isEqualTo(Standing.DRAFT);
    }

    @Test
    void isClosedOnceAdoptedAndStaysSoWhenRetired() {
        assertThat(adoptedAtNoon().open()).isFalse();
        assertThat(adoptedAtNoon().retire(NOON).open()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesEveryChangeOnceAdopted(UnaryOperator<Wording> change) {
        refuses(Refusal.FROZEN, () -> change.apply(adoptedAtNoon()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesEveryChangeWhilePutAway(UnaryOperator<Wording> change) {
        refuses(Refusal.PUT_AWAY, () -> change.apply(begunInTheMorning().archive(NOON)));
    }

    static Stream<UnaryOperator<Wording>> changes() {
        return Stream.of(
                wording -> wording.rename(new WordingName("Another")),
                wording -> wording.review(NOON),
                wording -> wording.rework(NOON),
                wording -> wording.adopt(NOON));
    }

    @Test
    void isNotPutAwayWhileItIsWhatWeSayOfOurselves() {
        refuses(Refusal.FROZEN, () -> adoptedAtNoon().archive(NOON));
    }

    @Test
    void comesBackInTheStandingItHad() {
        var back = begunInTheMorning().review(MORNING).archive(NOON).bringBack();

        assertThat(back.standing()).isEqualTo(Standing.IN_REVIEW);
        assertThat(back.open()).isTrue();
    }

    @Test
    void isRetiredOnlyFromAdoption() {
        refuses(Refusal.NOT_ADOPTED, () -> begunInTheMorning().retire(NOON));
        assertThat(adoptedAtNoon().retire(NOON).standing()).isEqualTo(Standing.RETIRED);
    }

    private static void refuses(Refusal reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
