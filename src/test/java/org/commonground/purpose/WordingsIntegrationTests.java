package org.commonground.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonground.draft.Drafts;
import org.commonground.membership.CollaborativeFounded;
import org.commonground.membership.Founding;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.transaction.annotation.Transactional;

@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"security", "structure"})
@Transactional
class WordingsIntegrationTests {

    private static final WordingName PROPOSAL = new WordingName("Proposal");

    private final Member coordinator = someone(Role.COORDINATOR);
    private final Member member = someone(Role.MEMBER);

    @Autowired
    Wordings wordings;

    @Autowired
    Drafts drafts;

    @Autowired
    Founding founding;

    static Member someone(Role role) {
        return new Member(new PersonId(UUID.randomUUID()), "Ada", Optional.empty(), "", Set.of(role));
    }

    @Test
    void keepsWhatWasBegunUnderItsMatter() {
        var vision = wordings.begin(Matter.VISION, PROPOSAL, "Freedom for everybody", member);

        assertThat(wordings.of(Matter.VISION, member)).containsExactly(vision);
        assertThat(wordings.of(Matter.MISSION, member)).isEmpty();
        assertThat(drafts.text(vision.draft(), member).plain()).isEqualTo("Freedom for everybody");
    }

    @Test
    void startsAFreshTextFromAnother() {
        var original = wordings.begin(Matter.MISSION, PROPOSAL, "Together", member);
        var copy = wordings.beginFrom(original.id(), new WordingName("Mine"), member);

        assertThat(copy.draft()).isNotEqualTo(original.draft());
        assertThat(drafts.text(copy.draft(), member).plain()).isEqualTo("Together");
    }

    @Test
    void freezesTheTextThatIsAdopted(AssertablePublishedEvents facts) {
        var wording = wordings.begin(Matter.MISSION, PROPOSAL, member);
        wordings.adopt(wording.id(), coordinator);

        assertThat(drafts.byId(wording.draft(), member).orElseThrow().isLocked())
                .isTrue();
        assertThat(facts)
                .contains(WordingAdopted.class)
                .matching(fact -> fact.wording().equals(wording.id()));
    }

    @Test
    void hasOneAdoptedWordingOfAMatterAtATime() {
        var before = wordings.begin(Matter.MISSION, PROPOSAL, member);
        wordings.adopt(before.id(), coordinator);
        var vision = wordings.begin(Matter.VISION, PROPOSAL, member);
        wordings.adopt(vision.id(), coordinator);
        var after = wordings.begin(Matter.MISSION, new WordingName("Better"), member);
        wordings.adopt(after.id(), coordinator);

        assertThat(standing(before)).isEqualTo(Standing.RETIRED);
        assertThat(standing(after)).isEqualTo(Standing.ADOPTED);
        assertThat(standing(vision)).isEqualTo(Standing.ADOPTED);
    }

    @Test
    void letsNobodyWriteInWhatIsPutAwayUntilItIsBack() {
        var wording = wordings.begin(Matter.MISSION, PROPOSAL, member);

        wordings.archive(wording.id(), member);
        assertThat(drafts.byId(wording.draft(), member).orElseThrow().isLocked())
                .isTrue();

        wordings.bringBack(wording.id(), member);
        assertThat(drafts.byId(wording.draft(), member).orElseThrow().isLocked())
                .isFalse();
    }

    @Test
    void keepsARetiredTextFrozenWhenItIsBroughtBack() {
        var wording = wordings.begin(Matter.MISSION, PROPOSAL, member);
        wordings.adopt(wording.id(), coordinator);
        wordings.retire(wording.id(), coordinator);
        wordings.archive(wording.id(), member);
        wordings.bringBack(wording.id(), member);

        assertThat(drafts.byId(wording.draft(), member).orElseThrow().isLocked())
                .isTrue();
    }

    @Test
    void refusesAWordingThatIsNotThere() {
        assertThatThrownBy(() -> wordings.review(new WordingId(UUID.randomUUID()), member))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void refusesAnObserverEveryChange(Consumer<Attempt> write) {
        var wording = wordings.begin(Matter.MISSION, PROPOSAL, member);

        assertThatThrownBy(() -> write.accept(new Attempt(wordings, wording.id(), someone(Role.OBSERVER))))
                .isInstanceOf(NotPermitted.class);
        assertThat(wordings.of(Matter.MISSION, member)).containsExactly(wording);
    }

    static Stream<Consumer<Attempt>> writes() {
        return Stream.of(
                on -> on.wordings.begin(Matter.MISSION, PROPOSAL, on.by),
                on -> on.wordings.begin(Matter.MISSION, PROPOSAL, "Text", on.by),
                on -> on.wordings.beginFrom(on.id, PROPOSAL, on.by),
                on -> on.wordings.rename(on.id, new WordingName("Other"), on.by),
                on -> on.wordings.review(on.id, on.by),
                on -> on.wordings.rework(on.id, on.by),
                on -> on.wordings.adopt(on.id, on.by),
                on -> on.wordings.retire(on.id, on.by),
                on -> on.wordings.archive(on.id, on.by),
                on -> on.wordings.bringBack(on.id, on.by));
    }

    record Attempt(Wordings wordings, WordingId id, Member by) {}

    @ParameterizedTest
    @EnumSource(names = {"CHAIR", "NOTE_TAKER", "MEMBER", "OBSERVER"})
    void letsOnlyCoordinatorsAdoptAndRetire(Role role) {
        var wording = wordings.begin(Matter.MISSION, PROPOSAL, member);
        assertThatThrownBy(() -> wordings.adopt(wording.id(), someone(role))).isInstanceOf(NotPermitted.class);

        wordings.adopt(wording.id(), coordinator);
        assertThatThrownBy(() -> wordings.retire(wording.id(), someone(role))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void isClosedToWhoeverHasNoStanding() {
        var stranger = new Member(new PersonId(UUID.randomUUID()), "Eve", Optional.empty(), "", Set.of());

        assertThatThrownBy(() -> wordings.of(Matter.VISION, stranger)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> wordings.byId(new WordingId(UUID.randomUUID()), stranger))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void fillsTheSampleWithStatementsInEveryStanding(AssertablePublishedEvents facts) {
        founding.foundSample();

        assertThat(facts).contains(CollaborativeFounded.class);
        assertThat(Stream.of(Matter.values()).flatMap(matter -> wordings.of(matter, member).stream()))
                .extracting(Wording::standing)
                .contains(Standing.values());
    }

    private Standing standing(Wording wording) {
        return wordings.byId(wording.id(), member).orElseThrow().standing();
    }
}
