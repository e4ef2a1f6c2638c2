package org.commonground.security;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * What the login page is to say the next time it is shown in this browser.
 *
 * @param signInName as it was typed, to be kept in the field
 */
public record LoginNote(String signInName, Matter matter) {

    /** What the note is about. */
    public enum Matter {
        /** Name and password do not go together. Which of them is wrong is not said. */
        WRONG,
        /** Too many tries in a short time. */
        TOO_MANY,
        /** The page had been open for so long that its form no longer counted. */
        STALE,
        /** The account is ready. */
        READY
    }

    private static final String ATTRIBUTE = LoginNote.class.getName();

    /** Leaves this note for the login page. */
    public void leave(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** Takes the note that was left, once. */
    public static Optional<LoginNote> take(HttpSession session) {
        var note = Optional.ofNullable(session.getAttribute(ATTRIBUTE)).map(LoginNote.class::cast);
        session.removeAttribute(ATTRIBUTE);
        return note;
    }
}
