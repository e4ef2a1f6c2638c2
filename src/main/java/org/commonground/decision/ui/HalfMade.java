package org.commonground.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import org.commonground.decision.VoteId;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;

/**
 * What a voter has picked and not cast, on their own device: it survives a reload of the tab, and is gone when it is cast, when the vote
 * is over, when the tab is closed and when somebody signs out. It belongs to one person, so that nobody else at the same computer meets
 * it. Nothing of a secret ballot is kept: browsers write what a tab keeps to their disk, and there it would outlive the vote.
 */
final class HalfMade {

    /** What begins so is taken away by the page on which one signs in. */
    private static final String UNTIL_SIGN_OUT = "common-ground.until-sign-out.";

    private final Component at;
    private final String key;

    HalfMade(Component at, VoteId vote, OrganisationId seat, PersonId voter) {
        this.at = at;
        this.key = UNTIL_SIGN_OUT + "ballot." + vote.value() + "." + seat.value() + "." + voter.value();
    }

    /** A device that keeps nothing costs a voter one click more. */
    void keep(String pick) {
        at.getElement().executeJs("try { sessionStorage.setItem($0, $1) } catch {}", key, pick);
    }

    void drop() {
        at.getElement().executeJs("sessionStorage.removeItem($0)", key);
    }

    /** @param found is given what was kept, if something was */
    void find(SerializableConsumer<String> found) {
        at.getElement()
                .executeJs("return sessionStorage.getItem($0) ?? ''", key)
                .then(String.class, pick -> {
                    if (!pick.isEmpty()) {
                        found.accept(pick);
                    }
                });
    }
}
