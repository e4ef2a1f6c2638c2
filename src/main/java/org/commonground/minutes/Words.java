package org.commonground.minutes;

import org.commonground.shared.Refused;

/** What somebody wrote, once it is known that there is something in it and room for it. */
final class Words {

    private Words() {}

    /** @throws Refused without anything in it, or if it is too long */
    static String checked(String words, int longest) {
        var said = words.strip();
        if (said.isEmpty()) {
            throw new Refused(Refusal.WORDS_MISSING);
        }
        if (said.length() > longest) {
            throw new Refused(Refusal.WORDS_TOO_LONG);
        }
        return said;
    }
}
