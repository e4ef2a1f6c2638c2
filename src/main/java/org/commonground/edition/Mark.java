package org.commonground.edition;

/** What lies on a stretch of words. */
public enum Mark {
    STRONG,
    EMPHASIS,
    UNDERLINE,
    STRIKE
}
