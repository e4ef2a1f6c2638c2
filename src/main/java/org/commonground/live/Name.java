package org.commonground.live;

import java.util.UUID;
import java.util.regex.Pattern;

/** The form of a topic's or a place's name, so narrow that there are never more names than things. */
final class Name {

    private static final Pattern FORM =
            Pattern.compile("[a-z][a-z-]{0,39}(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?");

    private Name() {}

    static String checked(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("Neither a kind nor a kind and an identity: " + name);
        }
        return name;
    }

    static String of(String kind, UUID id) {
        return kind + "/" + id;
    }
}
