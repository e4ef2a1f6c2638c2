package org.commonground.decision;

import org.commonground.shared.Refused;

/** What a motion is called: 1 to {@value #LONGEST} characters on one line. */
public record Title(String title) {

    static final int LONGEST = 200;

    /** @throws Refused when nothing is left of it or it is too long */
    public Title {
        title = title.strip().replaceAll("\\s+", " ");
        if (title.isEmpty()) {
            throw new Refused(Refusal.TITLE_MISSING);
        }
        if (title.length() > LONGEST) {
            throw new Refused(Refusal.TITLE_TOO_LONG);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
