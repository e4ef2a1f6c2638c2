package org.commonground.live;

import java.util.UUID;

/**
 * What a bell is rung for: one thing, such as a statement, or one page, such as the list of members.
 *
 * @param name a kind in small letters and hyphens, at most 40 of them, followed by an identity where it is one thing of
 *     many; anything else is refused with {@link IllegalArgumentException}
 */
public record Topic(String name) {

    public Topic {
        Name.checked(name);
    }

    /** One thing of its kind. */
    public static Topic of(String kind, UUID id) {
        return new Topic(Name.of(kind, id));
    }

    /** All there is of a kind, or a page that shows many things. */
    public static Topic of(String kind) {
        return new Topic(kind);
    }
}
