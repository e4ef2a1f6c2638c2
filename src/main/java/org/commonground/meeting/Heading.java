package org.commonground.meeting;

import org.commonground.shared.Refused;

/** What a meeting or an item of its agenda is called: 1 to {@value #LONGEST} characters on one line. */
public record Heading(String heading) {

    static final int LONGEST = 200;

    /** @throws Refused when nothing is left of it or it is too long */
    public Heading {
        heading = heading.strip().replaceAll("\\s+", " ");
        if (heading.isEmpty()) {
            throw new Refused(Refusal.HEADING_MISSING);
        }
        if (heading.length() > LONGEST) {
            throw new Refused(Refusal.HEADING_TOO_LONG);
        }
    }

    @Override
    public String toString() {
        return heading;
    }
}
