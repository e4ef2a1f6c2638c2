package org.commonground.draft;

import java.util.List;
import java.util.Map;
import org.commonground.draft.text.Step;

/** Steps as an editor makes them. */
public final class SampleSteps {

    private SampleSteps() {}

    /** Somebody types at a position. */
    public static Step typing(int at, String text) {
        return Step.fromJson(Map.of(
                "stepType",
                "replace",
                "from",
                at,
                "to",
                at,
                "slice",
                Map.of("content", List.of(Map.of("type", "text", "text", text)))));
    }

    /** Somebody takes away what is between two positions. */
    public static Step cutting(int from, int to) {
        return Step.fromJson(Map.of("stepType", "replace", "from", from, "to", to));
    }

    /** Somebody presses Enter inside a paragraph. */
    public static Step splitting(int at) {
        return Step.fromJson(Map.of(
                "stepType",
                "replace",
                "from",
                at,
                "to",
                at,
                "slice",
                Map.of(
                        "content",
                        List.of(Map.of("type", "paragraph"), Map.of("type", "paragraph")),
                        "openStart",
                        1,
                        "openEnd",
                        1)));
    }

    /** Somebody makes text strong. */
    public static Step marking(int from, int to) {
        return Step.fromJson(Map.of("stepType", "addMark", "mark", Map.of("type", "strong"), "from", from, "to", to));
    }
}
