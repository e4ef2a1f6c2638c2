package org.commonground.draft.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces {@code [from, to)} by a slice but keeps what is in {@code [gapFrom, gapTo)}, which moves into the slice at
 * {@code insert}: how a list is put around paragraphs or taken off them.
 */
public record ReplaceAround(int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure)
        implements Step {

    static final String NAME = "replaceAround";

    public ReplaceAround {
        Range.check(from, gapFrom);
        Range.check(gapFrom, gapTo);
        Range.check(gapTo, to);
        if (insert < 0 || insert > slice.size()) {
            throw new Malformed("The gap goes outside of the slice");
        }
    }

    static ReplaceAround fromJson(Json json) {
        return new ReplaceAround(
                json.whole("from"),
                json.whole("to"),
                json.whole("gapFrom"),
                json.whole("gapTo"),
                Slice.fromJson(json.find("slice").orElse(null)),
                json.whole("insert"),
                json.flag("structure"));
    }

    @Override
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stepType", NAME);
        json.put("from", from);
        json.put("to", to);
        json.put("gapFrom", gapFrom);
        json.put("gapTo", gapTo);
        json.put("insert", insert);
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
        return StepMap.replacingAround(from, gapFrom - from, insert, gapTo, to - gapTo, slice.size() - insert);
    }

    @Override
    public Optional<Step> mapped(Mapping mapping) {
        Mapped start = mapping.mapped(from, Side.AFTER);
        Mapped end = mapping.mapped(to, Side.BEFORE);
        int gapStart = from == gapFrom ? start.position() : mapping.map(gapFrom, Side.BEFORE);
        int gapEnd = to == gapTo ? end.position() : mapping.map(gapTo, Side.AFTER);
        boolean gone = start.deletedAcross() && end.deletedAcross();
        return gone || gapStart < start.position() || gapEnd > end.position() || gapEnd < gapStart
                ? Optional.empty()
                : Optional.of(new ReplaceAround(
                        start.position(), end.position(), gapStart, gapEnd, slice, insert, structure));
    }
}
