package org.commonground.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonground.draft.text.Step;
import org.commonground.draft.text.TokenRow;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Steps and documents as JSON text, the way they are stored and sent. */
final class Notation {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> OBJECTS = new TypeReference<>() {};
    private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Notation() {}

    static String of(Step step) {
        return JSON.writeValueAsString(step.toJson());
    }

    static String of(TokenRow row) {
        return JSON.writeValueAsString(row.toJson());
    }

    static String of(List<Integer> numbers) {
        return JSON.writeValueAsString(numbers);
    }

    static TokenRow row(String json) {
        return TokenRow.fromJson(JSON.readValue(json, OBJECT));
    }

    static List<Step> steps(String json) {
        List<Step> steps = new ArrayList<>();
        JSON.readValue(json, OBJECTS).forEach(step -> steps.add(Step.fromJson(step)));
        return steps;
    }

    static List<Integer> numbers(String json) {
        return JSON.readValue(json, NUMBERS);
    }
}
