package org.commonground.action;

import java.util.Locale;

/** What can be done with an action. */
public enum Deed {
    ACCEPT,
    PROPOSE,
    AGREE,
    /** To say no to what one is asked to do. */
    DECLINE,
    /** To ask somebody else instead. */
    PASS_ON,
    /** To become the owner of what nobody owns. */
    TAKE,
    FINISH,
    REOPEN,
    EDIT,
    DROP;

    /** The last part of the key of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
