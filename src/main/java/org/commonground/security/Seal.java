package org.commonground.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Signs what we leave with a browser, so that we know our own word again, also after a restart. */
@Component
class Seal {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final JdbcClient database;
    private final Supplier<byte[]> key = SingletonSupplier.of(this::read);

    Seal(JdbcClient database) {
        this.database = database;
    }

    /** The words with their signature. */
    String put(String words) {
        return encoded(words.getBytes(StandardCharsets.UTF_8)) + "." + encoded(signature(words));
    }

    /** The words, if they carry our signature. */
    Optional<String> open(String sealed) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var words = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            var genuine = MessageDigest.isEqual(
                    signature(words), Base64.getUrlDecoder().decode(parts[1]));
            return genuine ? Optional.of(words) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] signature(String words) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.get(), HMAC));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform brings " + HMAC, e);
        }
    }

    private byte[] read() {
        return stored().orElseGet(() -> {
            var fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            try {
                database.sql("insert into seal (id, secret) values (1, :secret)")
                        .param("secret", encoded(fresh))
                        .update();
                return fresh;
            } catch (DuplicateKeyException meanwhile) {
                return stored().orElseThrow();
            }
        });
    }

    private Optional<byte[]> stored() {
        return database.sql("select secret from seal where id = 1")
                .query(String.class)
                .optional()
                .map(Base64.getUrlDecoder()::decode);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
