package org.commonground.draft.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A stretch of a row, from one position to another that is not before it. */
record Range(int from, int to) {

    Range {
        check(from, to);
    }

    static void check(int from, int to) {
        if (from < 0 || to < from) {
            throw new Malformed("A range runs forward");
        }
    }

    /** Where a marked stretch is after the mapping; empty when nothing of it is left. */
    static Optional<Range> mapped(int from, int to, Mapping mapping) {
        Mapped start = mapping.mapped(from, Side.AFTER);
        Mapped end = mapping.mapped(to, Side.BEFORE);
        return start.deleted() && end.deleted() || start.position() >= end.position()
                ? Optional.empty()
                : Optional.of(new Range(start.position(), end.position()));
    }

    static Map<String, Object> markStep(String name, int from, int to, Mark mark) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stepType", name);
        json.put("mark", mark.toJson());
        json.put("from", from);
        json.put("to", to);
        return json;
    }
}
