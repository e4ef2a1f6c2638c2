package org.commonground.draft.ui;

import java.util.Arrays;
import java.util.Optional;

/** What a scribe says of a line by its first two signs, such as {@code /d}. */
public enum Mark {
    NOTE("n"),
    DECISION("d"),
    ACTION("a"),
    MOTION("m"),
    OPEN_QUESTION("q"),
    PRIVATE_TO_SCRIBES("p");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    /** The letter after the stroke, the same in every language. */
    public String sign() {
        return sign;
    }

    static Optional<Mark> of(String sign) {
        return Arrays.stream(values()).filter(mark -> mark.sign.equals(sign)).findFirst();
    }
}
