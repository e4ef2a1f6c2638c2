package org.commonground.live;

import java.time.Duration;

/** When things are done that somebody waits for: at once, but not on the thread that asked, or later. */
public interface Pace {

    /** The least time between two calls of one listener. */
    Duration REST = Duration.ofMillis(100);

    void now(Runnable action);

    void in(Duration delay, Runnable action);
}
