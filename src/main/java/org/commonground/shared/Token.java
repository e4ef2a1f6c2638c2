package org.commonground.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret of 256 random bits that fits into a link or a cookie; only its hash is kept. */
public record Token(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Token random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in hexadecimal. A plain hash is enough for a secret this long. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform brings SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Token";
    }
}
