package org.commonground.action.ui;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonground.action.Acceptance;
import org.commonground.action.Action;
import org.commonground.action.Deed;
import org.commonground.membership.Member;

/**
 * The open actions that concern somebody.
 *
 * @param toAnswer what they are asked to do and have not answered
 * @param toAgree what waits for them to agree, such as another day
 * @param own what they do otherwise
 * @param ofOthers what their organisation promised through others
 */
record Mine(List<Action> toAnswer, List<Action> toAgree, List<Action> own, List<Action> ofOthers) {

    static Mine of(List<Action> open, Member self) {
        var owned = those(open, each -> each.isOwnedBy(self.person()));
        var toAnswer = those(owned, each -> each.acceptance() == Acceptance.ASKED);
        return new Mine(
                toAnswer,
                those(open, each -> each.deedsOf(self).contains(Deed.AGREE)),
                those(owned, each -> !toAnswer.contains(each)),
                those(
                        open,
                        each -> self.organisation().equals(each.organisation())
                                && self.organisation().isPresent()
                                && !each.isOwnedBy(self.person())));
    }

    /** What waits for an answer, the other's first. */
    List<Action> asked() {
        return Stream.of(toAgree, toAnswer).flatMap(List::stream).distinct().toList();
    }

    /** Whatever they are to do. */
    List<Action> owned() {
        return Stream.of(toAnswer, own).flatMap(List::stream).toList();
    }

    boolean isNothing() {
        return asked().isEmpty() && own.isEmpty();
    }

    private static List<Action> those(List<Action> actions, Predicate<Action> which) {
        return actions.stream().filter(which).toList();
    }
}
