package org.commonground.calendar;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Folds content lines to at most 75 octets, as RFC 5545, 3.1 asks, and never within a character. The library counts characters
 * where the RFC counts octets.
 */
final class Lines {

    private static final int MOST_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private Lines() {}

    static String folded(String unfolded) {
        return unfolded.lines().map(Lines::fold).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String fold(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            var character = Character.toString(line.codePointAt(at));
            var more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.append(character);
            octets += more;
        }
        return folded.toString();
    }
}
