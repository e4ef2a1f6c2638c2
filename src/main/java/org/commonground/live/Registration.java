package org.commonground.live;

/** What was begun and can be ended. */
@FunctionalInterface
public interface Registration {

    /** Ends it; a second time does nothing. */
    void remove();
}
