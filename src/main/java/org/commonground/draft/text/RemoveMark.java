package org.commonground.draft.text;

import java.util.Map;
import java.util.Optional;

/** Takes exactly this mark, attributes included, off all text and breaks in {@code [from, to)}. */
public record RemoveMark(int from, int to, Mark mark) implements Step {

    static final String NAME = "removeMark";

    public RemoveMark {
        Range.check(from, to);
    }

    static RemoveMark fromJson(Json json) {
        return new RemoveMark(json.whole("from"), json.whole("to"), json.mark());
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
        return Range.mapped(from, to, mapping).map(range -> new RemoveMark(range.from(), range.to(), mark));
    }
}
