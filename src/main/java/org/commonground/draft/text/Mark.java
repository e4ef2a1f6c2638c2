package org.commonground.draft.text;

import java.util.Map;

/** What may lie on a stretch of text. Marks sort by rank, and a text carries each kind at most once. */
public sealed interface Mark permits Link, Emphasis {

    /** Place in the order in which marks are stored. */
    int rank();

    /** As ProseMirror's {@code mark.toJSON()}. */
    Map<String, Object> toJson();

    /** Reads ProseMirror's mark JSON; refuses what the schema does not know as {@link Malformed}. */
    static Mark fromJson(Object value) {
        Json json = Json.object(value, "mark");
        String type = json.text("type");
        return type.equals(Link.NAME) ? Link.fromJson(json) : Emphasis.named(type);
    }
}
