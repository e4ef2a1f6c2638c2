package org.commonground.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.Test;

class SeatTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final Seat seat = Seat.beginning(
            PersonId.next(), OrganisationId.next(), Capacity.REPRESENTATIVE, MARCH, Optional.of(MARCH.plusYears(2)));

    @Test
    void isHeldUntilItEnds() {
        assertThat(seat.held()).isTrue();
        assertThat(seat.ending(MARCH.plusMonths(1)).held()).isFalse();
    }

    @Test
    void setsPersonAndOrganisationFreeWhenItEnds() {
        var ended = seat.ending(MARCH.plusMonths(1));
        assertThat(ended.heldBy()).isNull();
        assertThat(ended.spokenFor()).isNull();
        assertThat(ended.person()).isEqualTo(seat.person());
    }

    @Test
    void endsOnce() {
        var ended = seat.ending(MARCH);
        assertThatThrownBy(() -> ended.ending(MARCH))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refusal.SEAT_HAS_ENDED));
    }

    @Test
    void neverEndsBeforeItStarts() {
        assertThatThrownBy(() -> seat.ending(MARCH.minusDays(1)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refusal.SEAT_ENDS_BEFORE_START));
        assertThatThrownBy(() -> seat.until(Optional.of(MARCH.minusDays(1)))).isInstanceOf(Refused.class);
    }

    @Test
    void ofAnAlternateLeavesTheVoiceOfTheOrganisationFree() {
        var alternate =
                Seat.beginning(PersonId.next(), seat.organisation(), Capacity.ALTERNATE, MARCH, Optional.empty());
        assertThat(alternate.spokenFor()).isNull();
    }
}
