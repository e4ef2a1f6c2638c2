package org.commonground.shell;

import java.util.Locale;
import java.util.Optional;

/** What the frame asks of the rooms above it about the person in front of the screen. */
public interface Visit {

    /** Who is signed in; empty on the pages outside, such as signing in. */
    Optional<Viewer> viewer();

    /** Remembers the language this person wants to read from now on. Nothing happens when nobody is signed in. */
    void read(Locale language);

    /** Signs out, in every tab of this browser. */
    void leave();
}
