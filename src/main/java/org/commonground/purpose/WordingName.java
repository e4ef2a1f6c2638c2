package org.commonground.purpose;

import org.commonground.shared.Refused;

/** What people call a wording, so that they can tell one from another: 1 to 120 characters on one line. */
public record WordingName(String name) {

    static final int LONGEST = 120;

    /** @throws Refused when nothing is left of it or it is too long */
    public WordingName {
        name = name.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new Refused(Refusal.NAME_MISSING);
        }
        if (name.length() > LONGEST) {
            throw new Refused(Refusal.NAME_TOO_LONG);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
