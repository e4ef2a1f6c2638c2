package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OvertakenTests {

    @ParameterizedTest
    @CsvSource({
        "Tuesdays at 10, Tuesdays at 12, Fridays at 10, Fridays at 12",
        "Tuesdays at 10, Fridays at 10, Tuesdays at 12, Fridays at 12",
        "We meet, We meet weekly, Well we meet, Well we meet weekly",
        "a b c d, a b c e, a b2 b3 c d, a b2 b3 c e",
        "a b c d, a2 a3 b c d, a b c e f, a2 a3 b c e f",
        "a b c, a c, a b c d, a c d",
    })
    void makesBothChangesWhereTheyTouchDifferentWords(String from, String amended, String now, String applied) {
        assertThat(new Overtaken(from, amended, now).applied()).contains(applied);
    }

    @ParameterizedTest
    @CsvSource({"Tuesdays at 10, Fridays at 10, Mondays at 10", "a b c, a x c, c b a", "a, a b, a c"})
    void leavesItToPeopleWhereTheyTouchTheSameWords(String from, String amended, String now) {
        assertThat(new Overtaken(from, amended, now).applied()).isEqualTo(Optional.empty());
    }

    @Test
    void isTheNewWordingWhereTheAmendmentChangesNothing() {
        assertThat(new Overtaken("a b", "a b", "c b").applied()).contains("c b");
    }
}
