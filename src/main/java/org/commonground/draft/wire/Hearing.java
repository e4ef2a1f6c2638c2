package org.commonground.draft.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.commonground.draft.Objection;
import org.commonground.draft.Submit;
import org.commonground.draft.text.Malformed;
import org.commonground.draft.text.Misshapen;
import org.commonground.draft.text.Step;
import org.commonground.draft.text.TokenRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Understands what a client says. Nothing a client sends makes it fail otherwise than with {@link NotUnderstood}. */
final class Hearing {

    /** How long a submit may be, in bytes of UTF-8. */
    static final int LONGEST_SUBMIT = 64 * 1024;

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    // A hundred nested nodes are an object and a list each; numbers of ours have at most seven digits.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(300)
                            .maxNumberLength(20)
                            .maxNameLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "submit", Set.of("op", "id", "version", "steps"),
            "select", Set.of("op", "version", "anchor", "head"),
            "join", Set.of("op", "version"),
            "ping", Set.of("op"),
            "pong", Set.of("op"));

    private Hearing() {}

    /**
     * Understands a frame.
     *
     * @throws NotUnderstood if it is none of ours, with the answer it gets
     */
    static Ask understand(String text) {
        Map<String, Object> frame = object(text);
        String op = frame.get("op") instanceof String name ? name : "";
        if (!FIELDS.getOrDefault(op, Set.of()).containsAll(frame.keySet())) {
            throw new NotUnderstood("There is no such frame");
        }
        return switch (op) {
            case "submit" -> submit(frame, text);
            case "select" -> select(frame);
            case "join" -> new Ask.Join(knownVersion(frame.get("version")));
            case "ping" -> new Ask.Ping();
            case "pong" -> new Ask.Pong();
            default -> throw new NotUnderstood("There is no such frame");
        };
    }

    private static Map<String, Object> object(String text) {
        try {
            Map<String, Object> frame = JSON.readValue(text, OBJECT);
            if (frame != null) {
                return frame;
            }
        } catch (JacksonException noJson) {
            throw new NotUnderstood("It is no JSON object: " + noJson.getOriginalMessage());
        }
        throw new NotUnderstood("It is no JSON object");
    }

    private static Ask submit(Map<String, Object> frame, String text) {
        if (!(frame.get("id") instanceof String id) || !Submit.isId(id)) {
            throw new NotUnderstood("A submit has an id of 1 to " + Submit.LONGEST_ID + " characters");
        }
        if (utf8Length(text) > LONGEST_SUBMIT) {
            throw new NotUnderstood("A submit has at most 64 KB", id, Objection.TOO_LARGE);
        }
        long version = number(frame.get("version"))
                .orElseThrow(() -> new NotUnderstood("The version is no version", id, Objection.MALFORMED));
        return new Ask.Submit(id, version, steps(frame.get("steps"), id));
    }

    private static List<Step> steps(@Nullable Object value, String id) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            throw new NotUnderstood("A submit has steps", id, Objection.MALFORMED);
        }
        if (list.size() > Submit.MOST_STEPS) {
            throw new NotUnderstood("A submit has at most " + Submit.MOST_STEPS + " steps", id, Objection.TOO_LARGE);
        }
        List<Step> steps = new ArrayList<>(list.size());
        for (Object one : list) {
            steps.add(step(one, id));
        }
        if (steps.stream().allMatch(Misshapen.class::isInstance)) {
            throw new NotUnderstood(((Misshapen) steps.getFirst()).reason(), id, Objection.MALFORMED);
        }
        return steps;
    }

    @SuppressWarnings("unchecked")
    private static Step step(@Nullable Object value, String id) {
        if (!(value instanceof Map<?, ?> fields)) {
            throw new NotUnderstood("A step is an object", id, Objection.MALFORMED);
        }
        try {
            return Step.ofBatch((Map<String, ?>) fields);
        } catch (Malformed malformed) {
            throw new NotUnderstood(malformed.reason(), id, Objection.MALFORMED);
        }
    }

    private static Ask select(Map<String, Object> frame) {
        return new Ask.Select(
                number(frame.get("version")).orElseThrow(() -> new NotUnderstood("The version is no version")),
                position(frame.get("anchor")),
                position(frame.get("head")));
    }

    private static OptionalLong knownVersion(@Nullable Object value) {
        if (value == null) {
            return OptionalLong.empty();
        }
        OptionalLong version = number(value);
        if (version.isEmpty()) {
            throw new NotUnderstood("The version is no version");
        }
        return version;
    }

    private static int position(@Nullable Object value) {
        long position = number(value).orElse(TokenRow.LONGEST + 1L);
        if (position > TokenRow.LONGEST) {
            throw new NotUnderstood("The position is no position");
        }
        return (int) position;
    }

    private static OptionalLong number(@Nullable Object value) {
        return switch (value) {
            case Integer number when number >= 0 -> OptionalLong.of(number);
            case Long number when number >= 0 -> OptionalLong.of(number);
            case null, default -> OptionalLong.empty();
        };
    }

    private static int utf8Length(String text) {
        if (text.length() * 3L <= LONGEST_SUBMIT) {
            return text.length() * 3;
        }
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            length += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
        }
        return length;
    }
}
