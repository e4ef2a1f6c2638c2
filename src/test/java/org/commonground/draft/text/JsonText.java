package org.commonground.draft.text;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON in words, as the tests read and compare it: key order counts. */
final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonText() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Map<String, Object> object(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    static List<?> list(String json) {
        return MAPPER.readValue(json, List.class);
    }

    static TokenRow row(String json) {
        return TokenRow.fromJson(object(json));
    }

    static Step step(String json) {
        return Step.fromJson(object(json));
    }

    static List<Step> steps(String json) {
        List<Map<String, Object>> steps = MAPPER.readValue(json, new TypeReference<>() {});
        return steps.stream().map(Step::fromJson).toList();
    }
}
