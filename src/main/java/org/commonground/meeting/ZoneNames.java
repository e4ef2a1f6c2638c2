package org.commonground.meeting;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * The time zones of the world by their names in the IANA database, as Java itself brings them: a library may add names of its own to
 * those that {@link ZoneId} knows.
 */
public final class ZoneNames {

    private static final Set<String> KNOWN =
            Arrays.stream(TimeZone.getAvailableIDs()).collect(Collectors.toUnmodifiableSet());
    private static final List<String> PLACES = KNOWN.stream()
            .filter(name -> name.matches("(?!Etc/|SystemV/)[A-Z]\\w+/.+|UTC"))
            .sorted()
            .toList();

    private ZoneNames() {}

    /** What there is to choose from: areas with a place, and UTC. In alphabetical order. */
    public static List<String> places() {
        return PLACES;
    }

    /** Whether a meeting can keep its time by this zone: one of the database, or a fixed distance from UTC. */
    static boolean isKnown(String name) {
        try {
            return KNOWN.contains(name) || ZoneId.of(name) instanceof ZoneOffset;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
