package org.commonground.security;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonground.shared.Refused;

/**
 * By what somebody signs in: 3 to 80 letters, digits and the characters {@code . _ - @ +}, without regard to case. An e-mail
 * address will do, and nothing is ever sent to it.
 */
public record SignInName(String signInName) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 80;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{N}._@+-]*");

    /** @throws Refused for a name that is too short, too long or has other characters */
    public SignInName {
        signInName = same(signInName);
        if (signInName.length() < SHORTEST) {
            throw new Refused(Refusal.SIGN_IN_NAME_SHORT);
        }
        if (signInName.length() > LONGEST) {
            throw new Refused(Refusal.SIGN_IN_NAME_LONG);
        }
        if (!ALLOWED.matcher(signInName).matches()) {
            throw new Refused(Refusal.SIGN_IN_NAME_CHARACTERS);
        }
    }

    /** How everything that means the same name is written, whatever was typed. */
    static String same(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return signInName;
    }
}
