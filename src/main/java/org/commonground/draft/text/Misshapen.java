package org.commonground.draft.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step that says something we do not take, half a character or an address that leads nowhere good, in a shape that is known. It fits
 * no text; its map tells the steps that its writer made after it where they belong without it.
 */
public record Misshapen(Map<String, Object> json, StepMap map, String reason) implements Step {

    static Misshapen of(Json step, String reason) {
        Map<String, Object> fields = new LinkedHashMap<>();
        step.fields().forEach((name, value) -> fields.put(String.valueOf(name), value));
        return new Misshapen(fields, shape(step), reason);
    }

    private static StepMap shape(Json step) {
        return switch (step.text("stepType")) {
            case Replace.NAME -> replacing(step);
            case ReplaceAround.NAME -> replacingAround(step);
            case AddMark.NAME, RemoveMark.NAME, SetAttribute.NAME -> StepMap.EMPTY;
            default -> throw new Malformed("There is no such step");
        };
    }

    private static StepMap replacing(Json step) {
        int from = step.whole("from");
        int to = step.whole("to");
        Range.check(from, to);
        return StepMap.replacing(from, to - from, sliceSize(step));
    }

    private static StepMap replacingAround(Json step) {
        int from = step.whole("from");
        int to = step.whole("to");
        int gapFrom = step.whole("gapFrom");
        int gapTo = step.whole("gapTo");
        int insert = step.whole("insert");
        int size = sliceSize(step);
        Range.check(from, gapFrom);
        Range.check(gapFrom, gapTo);
        Range.check(gapTo, to);
        if (insert > size) {
            throw new Malformed("The gap goes outside of the slice");
        }
        return StepMap.replacingAround(from, gapFrom - from, insert, gapTo, to - gapTo, size - insert);
    }

    private static int sliceSize(Json step) {
        Object slice = step.find("slice").orElse(null);
        if (slice == null) {
            return 0;
        }
        Json json = Json.object(slice, "slice");
        int open = json.wholeOrZero("openStart") + json.wholeOrZero("openEnd");
        int size = size(json.list("content")) - open;
        if (size < 0) {
            throw new Malformed("The slice is opened deeper than it goes");
        }
        return size;
    }

    private static int size(List<?> nodes) {
        int size = 0;
        for (Object node : nodes) {
            Json json = Json.object(node, "node");
            String name = json.text("type");
            size += name.equals("text") ? json.text("text").length() : sizeOfNode(name, json);
        }
        return size;
    }

    private static int sizeOfNode(String name, Json node) {
        NodeType type = NodeType.named(name).orElseThrow(() -> new Malformed("There is no such node"));
        return type.isLeaf() ? 1 : 2 + size(node.list("content"));
    }

    @Override
    public Map<String, Object> toJson() {
        return json;
    }

    @Override
    public Optional<Step> mapped(Mapping mapping) {
        return Optional.empty();
    }
}
