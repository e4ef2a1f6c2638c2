package org.commonground.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meeting\r\nBcc: everybody@example.org",
                "Meeting\nX: y",
                "Meeting\rX: y",
                "Meeting\u2028X",
                "Meeting\u0000",
                "Meeting \u202Ereversed",
                " "
            })
    void refusesASubjectThatCouldEndItsHeader(String subject) {
        assertThatThrownBy(() -> new Letter("meeting.invitation", subject, "Come"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.SUBJECT_UNREADABLE));
    }

    @Test
    void takesWhatPeopleWrite() {
        assertThat(new Letter("meeting.invitation", " Reunión: año 2027, ¿dónde? 🕊️ ", "Come").subject())
                .isEqualTo("Reunión: año 2027, ¿dónde? 🕊️");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> new Letter("a.b", "x".repeat(201), "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Letter("a.b", "x", "x".repeat(8_001))).isInstanceOf(Refused.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter("A\nb", "x", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter.CalendarPart("REQUEST\r\nX:", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@example.org\r\nBcc: b@example.org",
                "ada@example.org, bea@example.org",
                "Ada <ada@example.org>",
                "ada@exa mple.org",
                "ada@-example.org",
                "a..b@example.org",
                "ada@example.org>",
                "\"a b\"@example.org"
            })
    void refusesWhatIsNoSingleAddress(String said) {
        assertThatThrownBy(() -> new Address(said))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.ADDRESS_UNREADABLE));
    }

    @Test
    void readsAddresses() {
        assertThat(new Address(" ada.b+notices@mail.example.org ").address())
                .isEqualTo("ada.b+notices@mail.example.org");
        assertThat(new Address("ada@año.example").address()).isEqualTo("ada@xn--ao-zja.example");
        assertThat(new Address("ada@example.org").toString()).doesNotContain("ada");
    }

    @Test
    void waitsLongerEachTimeButNotForever() {
        assertThat(Postman.pause(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Postman.pause(3)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Postman.pause(1_000)).isEqualTo(Duration.ofMinutes(30));
    }
}
