package org.commonground.security;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: Argon2id with the parameters OWASP recommends (19 MiB, 2 passes, 1 lane). */
@Configuration(proxyBeanMethods = false)
class Encoding {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
        return new AFewAtATime(new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2)));
    }

    /**
     * Hashes at most a few passwords at the same time, because each takes 19 MiB: a thousand people at the door at once must wait
     * instead of filling the memory. Also makes one of the several ways in which Unicode writes the same password.
     */
    private static final class AFewAtATime implements PasswordEncoder {

        private final Semaphore places =
                new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
        private final PasswordEncoder encoder;

        AFewAtATime(PasswordEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence raw) {
            return raw == null ? null : inTurn(() -> encoder.encode(plain(raw)));
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
            return raw != null && encoded != null && inTurn(() -> encoder.matches(plain(raw), encoded));
        }

        @Override
        public boolean upgradeEncoding(@Nullable String encoded) {
            return encoder.upgradeEncoding(encoded);
        }

        private <T> T inTurn(Supplier<T> work) {
            places.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                places.release();
            }
        }

        private static String plain(CharSequence raw) {
            return Normalizer.normalize(raw, Normalizer.Form.NFKC);
        }
    }
}
