package org.commonground.live;

import java.util.UUID;

/**
 * Where people can be together: a page, or the page of one thing.
 *
 * @param name a kind in small letters and hyphens, at most 40 of them, followed by an identity where it is one thing of
 *     many; anything else is refused with {@link IllegalArgumentException}
 */
public record Place(String name) {

    public Place {
        Name.checked(name);
    }

    /** The page of one thing of its kind. */
    public static Place of(String kind, UUID id) {
        return new Place(Name.of(kind, id));
    }

    /** A page of which there is one. */
    public static Place of(String page) {
        return new Place(page);
    }
}
