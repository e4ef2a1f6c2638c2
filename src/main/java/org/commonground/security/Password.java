package org.commonground.security;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonground.shared.Refused;

/**
 * A password somebody has chosen: at least 8 and at most 128 characters of any kind, and none that is guessed first (NIST
 * SP 800-63B, OWASP ASVS 5.0). No rule asks for digits or signs.
 */
public record Password(String secret) {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;
    private static final List<String> OUR_NAMES = List.of("common ground", "commonground", "common-ground");

    /**
     * @param ownNames what somebody who knows the person would try: their names and that of their collaborative
     * @throws Refused for a password that is too short, too long, common, or made of such a name alone
     */
    public static Password chosen(String secret, Collection<String> ownNames) {
        var length = secret.codePointCount(0, secret.length());
        if (length < SHORTEST) {
            throw new Refused(Refusal.PASSWORD_SHORT);
        }
        if (length > LONGEST) {
            throw new Refused(Refusal.PASSWORD_LONG);
        }
        if (CommonPasswords.include(secret)) {
            throw new Refused(Refusal.PASSWORD_COMMON);
        }
        var core = core(secret);
        if (Stream.concat(OUR_NAMES.stream(), ownNames.stream())
                .map(Password::core)
                .anyMatch(name -> !name.isEmpty() && core.equals(name))) {
            throw new Refused(Refusal.PASSWORD_IS_A_NAME);
        }
        return new Password(secret);
    }

    /** The letters alone, so that {@code Rosa-2026!} is found to be nothing but Rosa. */
    private static String core(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    @Override
    public String toString() {
        return "Password";
    }
}
