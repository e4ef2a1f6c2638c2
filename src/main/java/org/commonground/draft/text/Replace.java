package org.commonground.draft.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes out {@code [from, to)} and puts a slice there. A structural one takes out closings and openings only, so that a late one
 * never swallows somebody's text.
 */
public record Replace(int from, int to, Slice slice, boolean structure) implements Step {

    static final String NAME = "replace";

    public Replace {
        Range.check(from, to);
    }

    static Replace fromJson(Json json) {
        return new Replace(
                json.whole("from"),
                json.whole("to"),
                Slice.fromJson(json.find("slice").orElse(null)),
                json.flag("structure"));
    }

    @Override
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stepType", NAME);
        json.put("from", from);
        json.put("to", to);
        if (slice.size() > 0) {
            json.put("slice", slice.toJson());
        }
        if (structure) {
            json.put("structure", true);
        }
        return json;
    }

    @Override
    public StepMap map() {
        return StepMap.replacing(from, to - from, slice.size());
    }

    @Override
    public Optional<Step> mapped(Mapping mapping) {
        Mapped start = mapping.mapped(from, Side.AFTER);
        Mapped end = mapping.mapped(to, Side.BEFORE);
        return start.deletedAcross() && end.deletedAcross()
                ? Optional.empty()
                : Optional.of(
                        new Replace(start.position(), Math.max(start.position(), end.position()), slice, structure));
    }
}
