package org.commonground.action;

import java.util.Locale;
import java.util.Optional;
import org.commonground.membership.Member;

/** What a room above says of the places where actions are agreed. Rooms offer it as a bean; this room knows none of them. */
public interface AgreedAt {

    /** The way back to where an action was agreed; empty where the place is none of this room's, or closed to the reader. */
    Optional<Door> door(ActionSource source, Locale language, Member reader);

    /**
     * @param words what the place is called, in the reader's language
     * @param path the address of its page within the house
     */
    record Door(String words, String path) {}
}
