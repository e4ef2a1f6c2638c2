package org.commonground.post;

import java.util.Locale;

/** Why a letter did not go out. Says nothing of where it was to go. */
public enum Trouble {
    /** No connection to the mail server. */
    UNREACHABLE,
    /** The mail server does not accept our name and password. */
    NOT_LET_IN,
    /** The mail server asks to come again later. */
    BUSY,
    /** The mail server will not take this letter or does not know the address. */
    REFUSED,
    /** The line broke in the middle: it may have gone out, so it is not sent again. */
    UNSURE,
    /** It was tried for days. */
    TOO_OLD;

    public String messageKey() {
        return "post.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
