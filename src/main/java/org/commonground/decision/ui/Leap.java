package org.commonground.decision.ui;

import com.vaadin.flow.component.Component;

/** Takes the keyboard to a ballot, and back to where it was once the ballot is cast. */
final class Leap {

    private static final String GO_THERE = """
            if (!this.contains(document.activeElement)) this.from = document.activeElement;
            const fields = [...this.querySelectorAll('input'), ...this.querySelectorAll('vaadin-button, a')];
            const first = fields.find((each) => each.checked && each.offsetParent) ?? fields.find((each) => each.offsetParent);
            if (!first) this.tabIndex = -1;
            (first ?? this).focus();
            """;
    private static final String GO_BACK = """
            const at = document.activeElement;
            const lost = !at || at === document.body || !at.offsetParent || this.contains(at);
            const seen = (each) => each.offsetParent && !each.disabled;
            if (this.from && this.from.isConnected) {
                this.from.focus();
            } else if (lost) {
                const next = [...this.querySelectorAll('.ballot input')].find(seen)
                    ?? [...this.querySelectorAll('.recorded')].filter(seen).pop();
                if (next) {
                    if (next.matches('.recorded')) next.tabIndex = -1;
                    next.focus();
                }
            }
            this.from = undefined;
            """;

    private final Component target;

    /** @param target what holds the ballot */
    Leap(Component target) {
        this.target = target;
    }

    void there() {
        target.getElement().executeJs(GO_THERE);
    }

    /** Whoever came by another way goes to the next ballot that waits here, or to what was recorded: never to the top of the page. */
    void back() {
        target.getElement().executeJs(GO_BACK);
    }
}
