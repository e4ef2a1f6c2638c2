package org.commonground.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns any number of rings into few calls: the first at once, the others together when the rest is over. */
final class Listener {

    private static final Logger log = LoggerFactory.getLogger(Listener.class);

    private enum State {
        QUIET,
        BUSY,
        RUNG_AGAIN,
        GONE
    }

    private final Runnable told;
    private final Pace pace;
    private State state = State.QUIET;

    Listener(Runnable told, Pace pace) {
        this.told = told;
        this.pace = pace;
    }

    synchronized void ring() {
        switch (state) {
            case QUIET -> begin();
            case BUSY -> state = State.RUNG_AGAIN;
            case RUNG_AGAIN, GONE -> {}
        }
    }

    synchronized void leave() {
        state = State.GONE;
    }

    private void begin() {
        state = State.BUSY;
        pace.now(this::tell);
    }

    private void tell() {
        if (isGone()) {
            return;
        }
        try {
            told.run();
        } catch (RuntimeException e) {
            log.error("A listener failed; it is called again at the next ring", e);
        } finally {
            pace.in(Pace.REST, this::rested);
        }
    }

    private synchronized void rested() {
        switch (state) {
            case RUNG_AGAIN -> begin();
            case BUSY -> state = State.QUIET;
            case QUIET, GONE -> {}
        }
    }

    private synchronized boolean isGone() {
        return state == State.GONE;
    }
}
