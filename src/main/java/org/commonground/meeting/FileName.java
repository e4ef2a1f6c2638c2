package org.commonground.meeting;

import java.util.regex.Pattern;
import org.commonground.shared.Refused;

/** What a file is called once nothing is left of folders, control characters and whatever turns letters around. */
record FileName(String name) {

    static final int LONGEST = 120;

    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"*:<>?|]");

    /** @throws Refused when nothing is left of it */
    FileName {
        name = UNWANTED.matcher(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^[. ]+", "");
        if (name.isEmpty()) {
            throw new Refused(Refusal.PAPER_TYPE);
        }
        name = shortened(name);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return OfferWords.abridged(name.substring(0, name.length() - ending.length()), LONGEST - ending.length())
                + ending;
    }

    @Override
    public String toString() {
        return name;
    }
}
