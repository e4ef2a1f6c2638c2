package org.commonground.meeting;

import java.util.List;

/**
 * An agenda to begin with.
 *
 * @param name as people choose it, in their language
 * @param minutes how long a meeting of this kind takes
 */
public record Template(String key, String name, int minutes, List<Line> lines) {

    /** @param section under which it stands; may be empty */
    public record Line(String section, Heading heading, ItemPurpose purpose, int minutes, String about) {}

    public Template {
        lines = List.copyOf(lines);
    }
}
