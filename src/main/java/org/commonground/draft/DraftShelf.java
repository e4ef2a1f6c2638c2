package org.commonground.draft;

import java.util.List;
import org.commonground.membership.Member;

/** A room that has pages for drafts. Rooms offer it as a bean, so that others can lead there without knowing them. */
public interface DraftShelf {

    /**
     * The drafts that have a page there and are in use.
     *
     * @throws org.commonground.membership.NotPermitted without the right to read
     */
    List<Shelved> drafts(Member reader);

    /**
     * A draft with a page.
     *
     * @param title as people know it
     * @param path of the page, without a leading slash
     */
    record Shelved(DraftId draft, String title, String path) {}
}
