package org.commonground.draft.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The marks on a token, by rank, each kind at most once. */
record MarkSet(List<Mark> marks) {

    static final MarkSet NONE = new MarkSet(List.of());

    static MarkSet fromJson(List<?> json) {
        if (json.isEmpty()) {
            return NONE;
        }
        List<Mark> marks = new ArrayList<>();
        for (Object mark : json) {
            marks.add(Mark.fromJson(mark));
        }
        marks.sort(Comparator.comparingInt(Mark::rank));
        for (int i = 1; i < marks.size(); i++) {
            if (marks.get(i - 1).rank() == marks.get(i).rank()) {
                throw new Malformed("Two marks of one kind on the same text");
            }
        }
        return new MarkSet(List.copyOf(marks));
    }

    MarkSet with(Mark mark) {
        List<Mark> next = new ArrayList<>(marks);
        next.removeIf(other -> other.rank() == mark.rank());
        next.add(mark);
        next.sort(Comparator.comparingInt(Mark::rank));
        return new MarkSet(List.copyOf(next));
    }

    MarkSet without(Mark mark) {
        return marks.contains(mark)
                ? new MarkSet(
                        marks.stream().filter(other -> !other.equals(mark)).toList())
                : this;
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    List<Map<String, Object>> toJson() {
        return marks.stream().map(Mark::toJson).toList();
    }
}
