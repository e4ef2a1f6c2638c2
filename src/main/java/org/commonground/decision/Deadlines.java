package org.commonground.decision;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes votes whose time is over. A ballot that comes a moment too late is refused by the clock, not by this. */
@Component
class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private final Votes votes;

    Deadlines(Votes votes) {
        this.votes = votes;
    }

    @Scheduled(fixedDelay = 1_000)
    void close() {
        for (var vote : votes.due()) {
            try {
                votes.closeDue(vote);
            } catch (RuntimeException fault) {
                LOG.error("Vote {} could not be closed at its time; it is tried again", vote.value(), fault);
            }
        }
    }
}
