package org.commonground.draft.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A link to http, https or mailto; anything else, script above all, is {@link Malformed}. */
public record Link(String href, Optional<String> title) implements Mark {

    static final String NAME = "link";
    private static final int LONGEST = 2_000;
    private static final Pattern SAFE =
            Pattern.compile("(?:https?://|mailto:)[^\\x00-\\x20\\x7f-\\x9f]+", Pattern.CASE_INSENSITIVE);

    public Link {
        if (href.length() > LONGEST || !SAFE.matcher(Text.checked(href, "href")).matches()) {
            throw new Malformed("A link leads to http, https or mailto, in at most 2,000 characters");
        }
        if (title.isPresent() && Text.checked(title.get(), "title").length() > LONGEST) {
            throw new Malformed("A link's title has at most 2,000 characters");
        }
    }

    static Link fromJson(Json mark) {
        Json attributes = Json.object(mark.find("attrs").orElse(null), "attrs");
        if (attributes.fields().keySet().stream().anyMatch(name -> !"href".equals(name) && !"title".equals(name))) {
            throw new Malformed("A link has href and title only");
        }
        return new Link(attributes.text("href"), attributes.find("title").map(title -> attributes.text("title")));
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public Map<String, Object> toJson() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("href", href);
        putTitle(attributes);
        Map<String, Object> json = Json.type(NAME);
        json.put("attrs", attributes);
        return json;
    }

    /** ProseMirror writes a missing title as null. */
    @SuppressWarnings("NullAway")
    private void putTitle(Map<String, Object> attributes) {
        attributes.put("title", title.orElse(null));
    }
}
