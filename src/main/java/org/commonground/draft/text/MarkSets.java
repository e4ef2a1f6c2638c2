package org.commonground.draft.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mark sets of one row or slice, each with a number that tokens carry. Number 0 is no marks at all. */
final class MarkSets {

    private final List<MarkSet> sets = new ArrayList<>();
    private final Map<MarkSet, Integer> numbers = new HashMap<>();

    MarkSets() {
        number(MarkSet.NONE);
    }

    MarkSets(MarkSets other) {
        sets.addAll(other.sets);
        numbers.putAll(other.numbers);
    }

    MarkSet at(int number) {
        return sets.get(number);
    }

    int number(MarkSet set) {
        Integer known = numbers.putIfAbsent(set, sets.size());
        if (known != null) {
            return known;
        }
        sets.add(set);
        return sets.size() - 1;
    }

    boolean onlyPlain() {
        return sets.size() == 1;
    }

    /** These tokens, numbered by another's sets, renumbered by ours. */
    long[] adopt(long[] tokens, MarkSets theirs) {
        if (theirs.onlyPlain()) {
            return tokens;
        }
        long[] ours = tokens.clone();
        for (int i = 0; i < ours.length; i++) {
            if (Token.isInline(ours[i]) && Token.marks(ours[i]) != 0) {
                ours[i] = Token.withMarks(ours[i], number(theirs.at(Token.marks(ours[i]))));
            }
        }
        return ours;
    }
}
