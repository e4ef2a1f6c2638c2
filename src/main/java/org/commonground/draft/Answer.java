package org.commonground.draft;

import java.util.List;

/** What became of a submit. */
public sealed interface Answer {

    /**
     * It is stored.
     *
     * @param version the version that its last step led to; its accepted steps are the ones right before
     * @param dropped the indexes of the steps that no longer fitted anything
     */
    record Confirmed(long version, List<Integer> dropped) implements Answer {}

    /** Nothing of it is stored. */
    record Refused(Objection why) implements Answer {}
}
