package org.commonground.draft.ui;

import java.util.Optional;

/** Takes up what scribes mark. */
@FunctionalInterface
public interface MarkedLineListener {

    /** Other words to stand in the text for the whole line, the mark included; empty to leave it as it was typed. */
    Optional<String> finished(MarkedLine line);
}
