package org.commonground.calendar;

import java.net.URI;

/**
 * Who calls people together: usually the collaborative.
 *
 * @param address where calendars send answers to, such as {@code mailto:notices@example.org}; {@link #nowhere} if nobody reads any
 */
public record Organiser(String name, URI address) {

    private static final URI NO_MAIL = URI.create("invalid:nomail");

    /** An organiser that takes no mail. */
    public static Organiser nowhere(String name) {
        return new Organiser(name, NO_MAIL);
    }
}
