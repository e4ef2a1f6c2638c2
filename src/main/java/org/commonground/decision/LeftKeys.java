package org.commonground.decision;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Throws away the keys of urns that were opened when the product ended before it came to that. */
@Component
class LeftKeys {

    private final UrnKeys keys;
    private final BallotTable ballots;

    LeftKeys(UrnKeys keys, BallotTable ballots) {
        this.keys = keys;
        this.ballots = ballots;
    }

    @EventListener(ApplicationReadyEvent.class)
    void throwAway() {
        keys.kept().stream().filter(ballots::isOpen).forEach(keys::destroy);
    }
}
