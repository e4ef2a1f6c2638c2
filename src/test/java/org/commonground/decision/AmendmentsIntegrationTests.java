package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.decision.Refuses.refuses;

import java.util.List;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two amendments made from the same wording: the second does not undo the first without a word. */
@ThroughTheWindow
class AmendmentsIntegrationTests {

    @Autowired
    ApplicationContext product;

    private Assembly body;
    private MotionId motion;

    @BeforeEach
    void move() {
        body = Assembly.of(5, product);
        motion = body.motions().move(MotionKind.BUSINESS, new Title("Meet"), "Tuesdays at 10", "", body.person(2));
        body.motions().second(motion, body.person(3));
    }

    @Test
    void areShownAsOvertakenOnceTheMotionHasOtherWords() {
        var fridays = amended("Fridays at 10");
        var twelve = amended("Tuesdays at 12");
        assertThat(body.motions().overtaken(twelve, body.chair())).isEmpty();

        carried(fridays);

        assertThat(body.motions().overtaken(twelve, body.person(5)))
                .contains(new Overtaken("Tuesdays at 10", "Tuesdays at 12", "Fridays at 10"));
        refuses(Refusal.AMENDMENT_OVERTAKEN, () -> body.opened(twelve, business()));
        assertThat(body.read(motion).text()).isEqualTo("Fridays at 10");
    }

    @Test
    void areAppliedToTheNewWordingAndSecondedAgain() {
        var fridays = amended("Fridays at 10");
        var twelve = amended("Tuesdays at 12");
        carried(fridays);

        body.motions().makeAnew(twelve, "Fridays at 10", "Fridays at 12", body.person(4));

        assertThat(body.motions().overtaken(twelve, body.chair())).isEmpty();
        refuses(Refusal.NOT_SECONDED, () -> body.opened(twelve, business()));
        body.motions().second(twelve, body.person(2));
        carried(twelve);
        assertThat(body.read(motion).text()).isEqualTo("Fridays at 12");
        assertThat(body.motions().chronicle(twelve, body.chair()))
                .anyMatch(entry -> entry.entry().contains("made-anew"));
    }

    @Test
    void areWithdrawnOtherwise() {
        var fridays = amended("Fridays at 10");
        var twelve = amended("Tuesdays at 12");
        carried(fridays);

        body.motions().withdraw(twelve, body.person(4));

        assertThat(body.motions().overtaken(twelve, body.chair())).isEmpty();
    }

    @Test
    void undoNothingWhenTwoOfThemAreVotedOnAtOnce() {
        var fridays = amended("Fridays at 10");
        var twelve = amended("Tuesdays at 12");
        var first = body.opened(fridays, business());
        var second = body.opened(twelve, business());
        body.yes(first, 1, 2, 3);
        body.yes(second, 1, 2, 3);
        body.closed(first);

        body.closed(second);

        assertThat(body.read(motion).text()).isEqualTo("Fridays at 10");
        assertThat(body.read(twelve).state()).isEqualTo(MotionState.IN_DEBATE);
        assertThat(body.motions().overtaken(twelve, body.chair())).isPresent();
    }

    @Test
    void areOvertakenFromTheirBeginningWhereTheyWereTypedOverAnOldPage() {
        var before = body.read(motion).text();
        carried(amended("Fridays at 10"));

        var late = body.motions().amend(motion, before, new Title("At noon"), "Tuesdays at 12", "", body.person(4));

        assertThat(body.motions().overtaken(late, body.chair())).isPresent();
    }

    @Test
    void areMadeAnewOnlyFromTheWordingThatTheMotionHasAndByWhoeverMay() {
        var fridays = amended("Fridays at 10");
        var twelve = amended("Tuesdays at 12");
        carried(fridays);

        refuses(
                Refusal.CHANGED_MEANWHILE,
                () -> body.motions().makeAnew(twelve, "Tuesdays at 10", "Mondays at 12", body.person(4)));
        refuses(
                Refusal.NOT_YOURS,
                () -> body.motions().makeAnew(twelve, "Fridays at 10", "Fridays at 12", body.person(5)));
        refuses(
                Refusal.NOT_THAT_FAR,
                () -> body.motions().makeAnew(motion, "Fridays at 10", "Fridays at 12", body.person(2)));
        refuses(
                Refusal.NOT_THAT_FAR,
                () -> body.motions().makeAnew(fridays, "Fridays at 10", "Fridays at 12", body.person(4)));
    }

    private MotionId amended(String text) {
        var amendment = body.motions().amend(motion, new Title(text), text, "", body.person(4));
        body.motions().second(amendment, body.person(5));
        return amendment;
    }

    private void carried(MotionId amendment) {
        var vote = body.opened(amendment, business());
        body.yes(vote, 1, 2, 3);
        assertThat(body.closed(vote).verdict()).contains(Verdict.CARRIED);
    }

    private static Rules business() {
        return Customs.of(MotionKind.BUSINESS, List.of());
    }
}
