package org.commonground.draft;

/** What somebody needs who wants to follow a draft from now on. */
public sealed interface Opening {

    /** The whole text as it is at a version, as ProseMirror's document JSON. */
    record Whole(long version, String doc, boolean locked) implements Opening {}

    /** The steps since the version that is known already. */
    record Since(Stretch steps, boolean locked) implements Opening {}

    /** What is known already holds words that were purged since. Whoever knows it has to forget it and open the draft anew. */
    record Purged() implements Opening {}

    /** The text cannot be read now. */
    record Unavailable() implements Opening {}
}
