package org.commonground.meeting;

import java.net.URI;
import java.util.Optional;
import org.commonground.draft.DraftId;

/** Something to read before an item comes up. */
public sealed interface Paper {

    PaperId id();

    ItemId item();

    /** As people read it. */
    String name();

    /** Something elsewhere, by an http or https address. */
    record Link(PaperId id, ItemId item, String name, URI address) implements Paper {}

    /**
     * A text that members write together.
     *
     * @param path of its page; empty where it has none any more
     */
    record Text(PaperId id, ItemId item, String name, DraftId draft, Optional<String> path) implements Paper {}

    /** A file that somebody brought. */
    record File(PaperId id, ItemId item, String name, FileType type, long bytes) implements Paper {}
}
