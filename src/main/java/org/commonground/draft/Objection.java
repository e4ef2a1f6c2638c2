package org.commonground.draft;

import java.util.Locale;

/** Why a submit is refused. Nothing of it was stored. */
public enum Objection {
    /** It is not what a submit has to be; the same again will be refused again. */
    MALFORMED,
    /** The writer may not write here, or not any more. */
    NOT_PERMITTED,
    /** More than a submit may hold: 64 KB, or {@value Submit#MOST_STEPS} steps. */
    TOO_LARGE,
    /** The text would become longer than a draft may be. */
    DRAFT_FULL,
    /** Nobody may write in this draft now. */
    LOCKED,
    /** It builds on a version that is too old, or that never was. */
    UNKNOWN_VERSION,
    /** It builds on a text of which words were purged since, and could bring them back. */
    PURGED,
    /** Not now: the same submit may come again a little later. */
    BUSY;

    /** The word for it on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
