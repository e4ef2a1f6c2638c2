package org.commonground.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.commonground.membership.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class AudienceTests {

    private final Member ada = SampleMembers.writer("Ada");
    private final Member ben = SampleMembers.writer("Ben");
    private final DraftId draft = DraftId.next();
    private final Keeper closedSession = new Keeper();
    private final List<DraftKeeper> keepers = new ArrayList<>(List.of(closedSession));
    private final AtomicLong now = new AtomicLong();
    private final Audience audience = new Audience(() -> keepers, now::get);

    @AfterEach
    void endsTheTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(false);
    }

    @Test
    void goesByTheRightsWhereNobodyKeepsTheDraft() {
        assertThat(audience.of(draft, ada)).isEqualTo(Access.WRITE);
        assertThat(audience.of(draft, SampleMembers.observer("Olga"))).isEqualTo(Access.READ);
        assertThat(audience.of(draft, SampleMembers.stranger("Sam"))).isEqualTo(Access.NONE);
    }

    @Test
    void onlyNarrowsWhatTheRightsAllow() {
        var olga = SampleMembers.observer("Olga");
        var sam = SampleMembers.stranger("Sam");
        for (var member : List.of(ada, olga, sam)) {
            closedSession.says(draft, member, Access.WRITE);
        }
        assertThat(audience.of(draft, ada)).isEqualTo(Access.WRITE);
        assertThat(audience.of(draft, olga)).isEqualTo(Access.READ);
        assertThat(audience.of(draft, sam)).isEqualTo(Access.NONE);
        closedSession.says(draft, ben, Access.READ);
        assertThat(audience.of(draft, ben)).isEqualTo(Access.READ);
    }

    @Test
    void takesTheNarrowestOfSeveralKeepers() {
        var other = new Keeper();
        keepers.add(other);
        closedSession.says(draft, ada, Access.WRITE);
        other.says(draft, ada, Access.NONE);
        assertThat(audience.of(draft, ada)).isEqualTo(Access.NONE);
    }

    @Test
    void asksOnceAndAgainAfterTheAudienceChanged() {
        closedSession.says(draft, ada, Access.READ);
        for (int i = 0; i < 50; i++) {
            assertThat(audience.of(draft, ada)).isEqualTo(Access.READ);
        }
        assertThat(closedSession.questions).isEqualTo(1);

        closedSession.says(draft, ada, Access.NONE);
        audience.on(new DraftAudienceChanged(DraftId.next()));
        assertThat(audience.of(draft, ada)).as("another draft changed").isEqualTo(Access.READ);
        audience.on(new DraftAudienceChanged(draft));
        assertThat(audience.of(draft, ada)).isEqualTo(Access.NONE);
        assertThat(closedSession.questions).isEqualTo(2);
    }

    @Test
    void asksAnewForSomebodyWhoStandsDifferently() {
        closedSession.says(draft, ada, Access.READ);
        assertThat(audience.of(draft, ada)).isEqualTo(Access.READ);
        var coordinating = new Member(ada.person(), "Ada", Optional.empty(), "River House", ada.roles());
        assertThat(audience.of(draft, coordinating)).isEqualTo(Access.WRITE);
    }

    @Test
    void forgetsAnAnswerThatWasOnItsWayWhenTheAudienceChanged() {
        closedSession.says(draft, ada, Access.WRITE);
        closedSession.whileAnswering = () -> {
            closedSession.whileAnswering = () -> {};
            closedSession.says(draft, ada, Access.NONE);
            audience.on(new DraftAudienceChanged(draft));
        };
        assertThat(audience.of(draft, ada)).isEqualTo(Access.WRITE);
        assertThat(audience.of(draft, ada)).isEqualTo(Access.NONE);
    }

    @Test
    void forgetsAfterTenSecondsWhatWasChangedElsewhere() {
        closedSession.says(draft, ada, Access.WRITE);
        assertThat(audience.of(draft, ada)).isEqualTo(Access.WRITE);
        closedSession.says(draft, ada, Access.NONE);
        now.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(audience.of(draft, ada)).isEqualTo(Access.WRITE);
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(audience.of(draft, ada)).isEqualTo(Access.NONE);
    }

    @Test
    void keepsNothingThatItHearsInsideATransactionThatMayYetBeUndone() {
        closedSession.says(draft, ada, Access.READ);
        assertThat(audience.of(draft, ada)).isEqualTo(Access.READ);
        TransactionSynchronizationManager.setActualTransactionActive(true);
        closedSession.says(draft, ada, Access.WRITE);
        assertThat(audience.of(draft, ada)).isEqualTo(Access.WRITE);
        TransactionSynchronizationManager.setActualTransactionActive(false);
        assertThat(audience.of(draft, ada)).isEqualTo(Access.READ);
    }

    @Test
    void letsNobodyInWhileAKeeperFailsAndKeepsNoAnswerFromThen() {
        DraftKeeper failing = (any, member) -> {
            throw new IllegalStateException("made to fail");
        };
        keepers.add(failing);
        assertThatThrownBy(() -> audience.of(draft, ada)).hasMessage("made to fail");
        keepers.remove(failing);
        assertThat(audience.of(draft, ada)).isEqualTo(Access.WRITE);
    }

    private static final class Keeper implements DraftKeeper {

        private final Map<Map.Entry<DraftId, Member>, Access> known = new HashMap<>();
        private Runnable whileAnswering = () -> {};
        private int questions;

        void says(DraftId draft, Member member, Access access) {
            known.put(Map.entry(draft, member), access);
        }

        @Override
        public Optional<Access> access(DraftId draft, Member member) {
            questions++;
            var answer = Optional.ofNullable(known.get(Map.entry(draft, member)));
            whileAnswering.run();
            return answer;
        }
    }
}
