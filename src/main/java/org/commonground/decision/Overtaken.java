package org.commonground.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An amendment that was made from a wording which the motion has no more. Carried as it is, it would undo what was decided since; it is
 * applied to the new wording, or withdrawn.
 *
 * @param madeFrom the wording that it would have changed
 * @param amended what it would have made of it
 * @param now the wording that the motion has
 */
public record Overtaken(String madeFrom, String amended, String now) {

    /** The new wording with the change that the amendment makes, where the two changes do not touch the same words; empty where they do. */
    public Optional<String> applied() {
        var from = words(madeFrom);
        var theirs = Change.of(from, words(amended));
        var since = Change.of(from, words(now));
        if (theirs.from() == since.from() && !theirs.isNone() && !since.isNone()) {
            return Optional.empty();
        }
        if (theirs.until() <= since.from()) {
            return Optional.of(text(since.into(theirs.into(from, 0), theirs.grows())));
        }
        if (since.until() <= theirs.from()) {
            return Optional.of(text(theirs.into(since.into(from, 0), since.grows())));
        }
        return Optional.empty();
    }

    /** Words and the spaces between them. */
    private static List<String> words(String text) {
        return Arrays.asList(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
    }

    private static String text(List<String> words) {
        return String.join("", words);
    }

    /** Words from here until there become these. */
    private record Change(int from, int until, List<String> words) {

        static Change of(List<String> before, List<String> after) {
            var most = Math.min(before.size(), after.size());
            var start = 0;
            while (start < most && before.get(start).equals(after.get(start))) {
                start++;
            }
            var end = 0;
            while (end < most - start
                    && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
                end++;
            }
            return new Change(start, before.size() - end, after.subList(start, after.size() - end));
        }

        boolean isNone() {
            return words.isEmpty() && from == until;
        }

        int grows() {
            return words.size() - (until - from);
        }

        /** @param shift how many words came in before this place since */
        List<String> into(List<String> text, int shift) {
            var changed = new ArrayList<>(text.subList(0, from + shift));
            changed.addAll(words);
            changed.addAll(text.subList(until + shift, text.size()));
            return changed;
        }
    }
}
