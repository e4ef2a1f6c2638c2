package org.commonground.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.action.Refuses.refuses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTests {

    private static final Instant NOW = Instant.parse("2027-03-03T10:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);

    private final Member maria = someone(Role.MEMBER);
    private final Member tom = someone(Role.MEMBER);
    private final Member scribe = someone(Role.NOTE_TAKER);

    private static Member someone(Role role) {
        return new Member(new PersonId(UUID.randomUUID()), role.name(), Optional.empty(), "", Set.of(role));
    }

    private static Action noted(Optional<Member> owner, Member by) {
        return Action.noted(
                new ActionId(UUID.randomUUID()),
                Promise.of("Send bed figures", owner.map(Member::person), Optional.empty(), Optional.of(FRIDAY)),
                Noting.of(by.person(), NOW, Optional.empty()));
    }

    private Action marias() {
        return noted(Optional.of(maria), scribe);
    }

    @Test
    void asksTheOwnerUnlessTheyNotedItThemselves() {
        assertThat(marias().acceptance()).isEqualTo(Acceptance.ASKED);
        assertThat(noted(Optional.of(maria), maria).acceptance()).isEqualTo(Acceptance.ACCEPTED);
        assertThat(noted(Optional.empty(), scribe).acceptance()).isEqualTo(Acceptance.NOT_ASKED);
    }

    /** What each may do with an open action that a note-taker noted for Maria. */
    @ParameterizedTest
    @CsvSource({
        "maria, ACCEPT PROPOSE DECLINE PASS_ON FINISH",
        "tom, ''",
        "scribe, FINISH EDIT DROP",
        "chair, FINISH EDIT DROP",
        "coordinator, FINISH EDIT DROP",
        "observer, ''"
    })
    void offersEachWhatTheyMayDo(String who, String deeds) {
        assertThat(marias().deedsOf(called(who))).isEqualTo(deeds(deeds));
    }

    @ParameterizedTest
    @CsvSource({"maria, REOPEN", "tom, ''", "scribe, REOPEN", "observer, ''"})
    void offersOnceItIsDoneToOpenItAgain(String who, String deeds) {
        assertThat(marias().done("", NOW).deedsOf(called(who))).isEqualTo(deeds(deeds));
    }

    @ParameterizedTest
    @CsvSource({"maria, TAKE", "scribe, TAKE EDIT DROP", "observer, ''"})
    void letsNobodyFinishWhatNobodyOwns(String who, String deeds) {
        assertThat(noted(Optional.empty(), scribe).deedsOf(called(who))).isEqualTo(deeds(deeds));
    }

    @ParameterizedTest
    @CsvSource({"maria, PROPOSE DECLINE PASS_ON FINISH EDIT DROP", "tom, ''"})
    void leavesWhatOnePromisedOneselfToOneself(String who, String deeds) {
        assertThat(noted(Optional.of(maria), maria).deedsOf(called(who))).isEqualTo(deeds(deeds));
    }

    @ParameterizedTest
    @CsvSource({"maria, ACCEPT PROPOSE DECLINE PASS_ON FINISH", "scribe, AGREE FINISH EDIT DROP", "tom, ''"})
    void offersToAgreeWhileAnotherDayIsProposed(String who, String deeds) {
        assertThat(marias().proposing(FRIDAY.plusDays(7), "").deedsOf(called(who)))
                .isEqualTo(deeds(deeds));
    }

    @Test
    void keepsTheAgreedDayUntilSomebodyAgreesToAnother() {
        var proposed = marias().proposing(FRIDAY.plusDays(7), " The count is on Monday. ");

        assertThat(proposed.due()).contains(FRIDAY);
        assertThat(proposed.proposed()).contains(FRIDAY.plusDays(7));
        assertThat(proposed.proposedWhy()).isEqualTo("The count is on Monday.");
        assertThat(proposed.agreed().due()).contains(FRIDAY.plusDays(7));
        assertThat(proposed.agreed().acceptance()).isEqualTo(Acceptance.ACCEPTED);
        assertThat(proposed.agreed().proposed()).isEmpty();
        assertThat(proposed.accepted().due()).contains(FRIDAY);
    }

    @Test
    void asksAgainWhenSomebodyElseChangesWhatWasAccepted() {
        var accepted = marias().accepted();
        var otherDay = accepted.promise().by(FRIDAY.minusDays(1));

        assertThat(accepted.edited(otherDay, scribe.person()).acceptance()).isEqualTo(Acceptance.ASKED);
        assertThat(accepted.edited(otherDay, maria.person()).acceptance()).isEqualTo(Acceptance.ACCEPTED);
        assertThat(accepted.edited(accepted.promise(), scribe.person()).acceptance())
                .isEqualTo(Acceptance.ACCEPTED);
        assertThat(accepted.edited(accepted.promise().of(tom.person(), Optional.empty()), scribe.person())
                        .acceptance())
                .isEqualTo(Acceptance.ASKED);
    }

    @Test
    void isOverdueFromTheDayAfterAndOnlyWhileItIsOpen() {
        assertThat(marias().isOverdue(FRIDAY)).isFalse();
        assertThat(marias().isOverdue(FRIDAY.plusDays(1))).isTrue();
        assertThat(marias().done("", NOW).isOverdue(FRIDAY.plusDays(1))).isFalse();
    }

    @Test
    void keepsHowItWasDoneAndWhenAndOpensAgain() {
        var done = marias().accepted().done(" By mail. ", NOW);

        assertThat(done.remark()).isEqualTo("By mail.");
        assertThat(done.closedAt()).contains(NOW);
        assertThat(done.reopened().isOpen()).isTrue();
        assertThat(done.reopened().closedAt()).isEmpty();
        assertThat(done.reopened().acceptance()).isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void isDroppedForAReason() {
        refuses(Refusal.REASON_MISSING, () -> marias().dropped("  ", NOW));
        assertThat(marias().dropped("Overtaken", NOW).status()).isEqualTo(ActionStatus.DROPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void saysWhatIsToBeDone(String what) {
        refuses(Refusal.WHAT_MISSING, () -> Promise.of(what, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void saysItInAThousandCharactersOnOneLine() {
        refuses(Refusal.WHAT_TOO_LONG, () -> promise("x".repeat(1001)));
        refuses(Refusal.REMARK_TOO_LONG, () -> marias().done("x".repeat(1001), NOW));
        refuses(Refusal.REMARK_TOO_LONG, () -> marias().proposing(FRIDAY, "x".repeat(1001)));
        assertThat(promise("x".repeat(1000)).what()).hasSize(1000);
        assertThat(promise(" call\n the shelter ").what()).isEqualTo("call the shelter");
    }

    private static Promise promise(String what) {
        return Promise.of(what, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Member called(String who) {
        return switch (who) {
            case "maria" -> maria;
            case "tom" -> tom;
            case "scribe" -> scribe;
            case "chair" -> someone(Role.CHAIR);
            case "coordinator" -> someone(Role.COORDINATOR);
            default -> someone(Role.OBSERVER);
        };
    }

    private static Set<Deed> deeds(String names) {
        return Set.of(names.split(" ")).stream()
                .filter(name -> !name.isEmpty())
                .map(Deed::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deed.class)));
    }
}
