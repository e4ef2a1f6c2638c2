package org.commonground.edition;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where words lead: to http, https or mailto, in at most 2,000 characters without spaces or control characters. */
public record Link(String href) {

    private static final int LONGEST = 2_000;
    private static final Pattern SAFE =
            Pattern.compile("(?:https?://|mailto:)[^\\x00-\\x20\\x7f-\\x9f]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String PLAIN = "-._~:/?#@!$&'()*+,;=%";

    public Link {
        if (href.length() > LONGEST || !SAFE.matcher(href).matches()) {
            throw new IllegalArgumentException("A link leads to http, https or mailto, in at most 2,000 characters");
        }
    }

    /** The address in ASCII with whatever a URI may not hold percent-encoded; empty where that is no URI either. */
    Optional<URI> uri() {
        try {
            return Optional.of(new URI(encoded()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private String encoded() {
        var encoded = new StringBuilder();
        PERCENT.matcher(href).replaceAll("%25").codePoints().forEach(character -> {
            if (character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0)) {
                encoded.appendCodePoint(character);
            } else {
                for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append("%%%02X".formatted(octet & 0xff));
                }
            }
        });
        return encoded.toString();
    }
}
