package org.commonground.draft.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One object of somebody else's JSON, asked for what we expect; whatever else it holds is {@link Malformed}. */
record Json(Map<?, ?> fields) {

    static Json object(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> fields) {
            return new Json(fields);
        }
        throw new Malformed(what + " must be an object");
    }

    /** No position, length or attribute is larger than the longest row. */
    static int whole(@Nullable Object value, String what) {
        if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            if (number >= 0 && number <= TokenRow.LONGEST) {
                return (int) number;
            }
        }
        throw new Malformed(what + " must be a whole number from 0 to " + TokenRow.LONGEST);
    }

    Optional<Object> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    int whole(String name) {
        return whole(fields.get(name), name);
    }

    int wholeOrZero(String name) {
        return fields.get(name) == null ? 0 : whole(name);
    }

    String text(String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new Malformed(name + " must be text");
    }

    boolean flag(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new Malformed(name + " must be true or false");
    }

    List<?> list(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new Malformed(name + " must be a list");
    }

    Mark mark() {
        return Mark.fromJson(find("mark").orElseThrow(() -> new Malformed("mark is missing")));
    }

    /** An object to fill, its fields in the order in which they are put. */
    static Map<String, Object> type(String name) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", name);
        return object;
    }
}
