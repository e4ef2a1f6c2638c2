package org.commonground.draft.text;

import java.util.Arrays;
import java.util.Map;

/** Marks without attributes. */
public enum Emphasis implements Mark {
    EM("em"),
    STRONG("strong"),
    UNDERLINE("underline"),
    STRIKE("strike");

    private final String json;

    Emphasis(String json) {
        this.json = json;
    }

    static Emphasis named(String json) {
        return Arrays.stream(values())
                .filter(mark -> mark.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new Malformed("There is no such mark"));
    }

    @Override
    public int rank() {
        return 1 + ordinal();
    }

    @Override
    public Map<String, Object> toJson() {
        return Json.type(json);
    }
}
