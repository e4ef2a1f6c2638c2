package org.commonground.decision.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.decision.VoteId;

/** The votes that lie open on the page before one reader. A strip at its foot would show the same ballot twice, and stays away. */
final class OnThePage {

    private final Map<VoteId, VoteCard> cards = new LinkedHashMap<>();
    private Runnable changed = () -> {};

    static OnThePage of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, OnThePage.class)).orElseGet(() -> {
            var fresh = new OnThePage();
            ComponentUtil.setData(ui, OnThePage.class, fresh);
            return fresh;
        });
    }

    /** @param told whenever a vote comes on the page or leaves it */
    void tell(Runnable told) {
        changed = told;
    }

    void comes(VoteId vote, VoteCard card) {
        cards.put(vote, card);
        changed.run();
    }

    void goes(VoteId vote, VoteCard card) {
        cards.remove(vote, card);
        changed.run();
    }

    boolean shows(VoteId vote) {
        return cards.containsKey(vote);
    }

    List<VoteCard> cards() {
        return List.copyOf(cards.values());
    }
}
