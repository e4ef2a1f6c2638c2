package org.commonground.live;

import java.util.UUID;

/**
 * A person as others see them on a page.
 *
 * @param name the display name that the person chose
 * @param from the organisation they speak for, empty where there is none
 * @param colour index of the colour of avatar and caret, 0 to {@value #COLOURS} - 1
 */
public record Someone(UUID id, String name, String from, int colour) {

    /** How many colours tell people apart. */
    public static final int COLOURS = 7;

    public Someone {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Somebody without a name");
        }
        if (colour < 0 || colour >= COLOURS) {
            throw new IllegalArgumentException("No such colour: " + colour);
        }
    }

    /** With the colour that this person has on every page and after every restart. */
    public static Someone of(UUID id, String name, String from) {
        return new Someone(id, name, from, colourOf(id));
    }

    /** The colour of a person, the same everywhere. */
    public static int colourOf(UUID id) {
        return Math.floorMod(id.hashCode(), COLOURS);
    }
}
