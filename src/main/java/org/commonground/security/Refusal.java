package org.commonground.security;

import java.util.Locale;
import org.commonground.shared.Reason;

/** Why signing in, or getting ready to, says no. Every reason has a sentence in each language, under its key. */
public enum Refusal implements Reason {
    SIGN_IN_NAME_SHORT,
    SIGN_IN_NAME_LONG,
    SIGN_IN_NAME_CHARACTERS,
    SIGN_IN_NAME_TAKEN,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_COMMON,
    PASSWORD_IS_A_NAME,
    PASSWORD_WRONG,
    TOO_MANY_TRIES,
    SET_UP_LINK_UNKNOWN,
    SET_UP_OVER;

    @Override
    public String messageKey() {
        return "security.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
