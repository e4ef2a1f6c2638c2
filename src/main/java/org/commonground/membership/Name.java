package org.commonground.membership;

import java.util.regex.Pattern;
import org.commonground.shared.Refused;

/**
 * What a person, an organisation or a collaborative is called: 1 to 80 characters on one line, without control characters and
 * without marks that turn the direction of the words around it.
 */
public record Name(String name) {

    static final int LONGEST = 80;
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}]");

    /** @throws Refused for a name that is empty, too long or cannot be shown */
    public Name {
        name = SPACES.matcher(name).replaceAll(" ").strip();
        if (UNREADABLE.matcher(name).find()) {
            throw new Refused(Refusal.NAME_UNREADABLE);
        }
        if (!VISIBLE.matcher(name).find()) {
            throw new Refused(Refusal.NAME_MISSING);
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new Refused(Refusal.NAME_TOO_LONG);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
