package org.commonground.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that are tried first, and those that are no secret by their build. */
final class CommonPasswords {

    private static final Set<String> LIST = read();
    private static final String ROWS = "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm";

    private CommonPasswords() {}

    static boolean include(String secret) {
        var plain = secret.toLowerCase(Locale.ROOT).strip();
        return LIST.contains(plain) || plain.chars().distinct().count() <= 2 || row(plain) || halves(plain);
    }

    /** Neighbours on the keyboard or in the alphabet, forwards or backwards. */
    private static boolean row(String plain) {
        return ROWS.contains(plain) || ROWS.contains(new StringBuilder(plain).reverse());
    }

    /** A common password twice over. */
    private static boolean halves(String plain) {
        var half = plain.substring(0, plain.length() / 2);
        return plain.equals(half + half) && (LIST.contains(half) || row(half));
    }

    private static Set<String> read() {
        try (InputStream list = Objects.requireNonNull(
                CommonPasswords.class.getResourceAsStream("common-passwords.txt"), "common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
