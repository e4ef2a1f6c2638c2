package org.commonground.draft.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sets the attribute of the node that opens at a position: a heading's level, the number with which a list begins. */
public record SetAttribute(int position, String attribute, int value) implements Step {

    static final String NAME = "attr";

    public SetAttribute {
        Range.check(0, position);
        named(attribute).read(value);
    }

    static SetAttribute fromJson(Json json) {
        String attribute = json.text("attr");
        return new SetAttribute(
                json.whole("pos"),
                attribute,
                named(attribute).read(json.find("value").orElse("nothing")));
    }

    private static Attribute named(String name) {
        return NodeType.attributeNamed(name).orElseThrow(() -> new Malformed("There is no such attribute"));
    }

    @Override
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stepType", NAME);
        json.put("pos", position);
        json.put("attr", attribute);
        json.put("value", value);
        return json;
    }

    @Override
    public StepMap map() {
        return StepMap.EMPTY;
    }

    @Override
    public Optional<Step> mapped(Mapping mapping) {
        Mapped mapped = mapping.mapped(position, Side.AFTER);
        return mapped.deletedAfter()
                ? Optional.empty()
                : Optional.of(new SetAttribute(mapped.position(), attribute, value));
    }
}
