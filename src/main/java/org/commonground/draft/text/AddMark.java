package org.commonground.draft.text;

import java.util.Map;
import java.util.Optional;

/** Lays a mark on all text and breaks in {@code [from, to)}, in place of another of its kind. */
public record AddMark(int from, int to, Mark mark) implements Step {

    static final String NAME = "addMark";

    public AddMark {
        Range.check(from, to);
    }

    static AddMark fromJson(Json json) {
        return new AddMark(json.whole("from"), json.whole("to"), json.mark());
    }

    @Override
    public Map<String, Object> toJson() {
        return Range.markStep(NAME, from, to, mark);
    }

    @Override
    public StepMap map() {
        return StepMap.EMPTY;
    }

    @Override
    public Optional<Step> mapped(Mapping mapping) {
        return Range.mapped(from, to, mapping).map(range -> new AddMark(range.from(), range.to(), mark));
    }
}
