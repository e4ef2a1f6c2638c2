package org.commonground.decision;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What closes the urn of one secret vote between two ballots. Each ballot turns it: the key of the next state follows from this one, and
 * none leads back, so that whoever has it reads what the urn holds from now on and nothing of what it held before.
 *
 * @param turn how many ballots it has seen
 */
record UrnKey(VoteId vote, int turn, byte[] secret) {

    static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    UrnKey {
        if (secret.length != BYTES || turn < 0) {
            throw new IllegalArgumentException("turn " + turn + " with " + secret.length + " bytes");
        }
    }

    static UrnKey fresh(VoteId vote) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new UrnKey(vote, 0, secret);
    }

    /** @param later this turn or one that follows */
    UrnKey turnedTo(int later) {
        if (later < turn) {
            throw new IllegalArgumentException(later + " is before " + turn);
        }
        var next = secret;
        for (var passed = turn; passed < later; passed++) {
            next = derived(next, "turn");
        }
        return new UrnKey(vote, later, next);
    }

    /** @return no two times the same, and as long as its words, whatever they say */
    String seal(String words) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, words.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** The words again; empty where this key did not seal them for this vote and turn, or somebody altered them. */
    Optional<String> open(String sealed) {
        try {
            var bytes = Base64.getDecoder().decode(sealed);
            var words = cipher(
                    Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE), Arrays.copyOfRange(bytes, NONCE, bytes.length));
            return Optional.of(new String(words, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException other) {
            return Optional.empty();
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived(secret, "seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((vote.value() + " " + turn).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] derived(byte[] from, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(from, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says nothing of the secret, wherever it is written. */
    @Override
    public String toString() {
        return "UrnKey of " + vote.value() + " at " + turn;
    }
}
