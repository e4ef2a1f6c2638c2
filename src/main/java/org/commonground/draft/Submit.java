package org.commonground.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.commonground.draft.text.Step;
import org.commonground.membership.PersonId;

/**
 * A batch of steps that somebody wants in the text.
 *
 * @param id a name of the writer's own: the same batch under the same name is stored once
 * @param client the line over which it came, named to the others beside each step
 * @param base the version it builds on
 */
public record Submit(String id, PersonId writer, String client, long base, List<Step> steps) {

    public static final int LONGEST_ID = 64;
    public static final int MOST_STEPS = 500;

    public Submit {
        steps = List.copyOf(steps);
    }

    /** Works out what tells this submit from all others; that costs some reading. */
    Key key() {
        return Key.of(this);
    }

    boolean isWellFormed() {
        return isId(id) && base >= 0 && !steps.isEmpty();
    }

    /** Whether this may name a submit: not blank, not too long, and whole characters that JSON, UTF-8 and any database can keep. */
    public static boolean isId(String id) {
        return !id.isBlank()
                && id.length() <= LONGEST_ID
                && id.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /**
     * What tells one submit from all others in a draft: who wrote it, and a digest of its id, of what it builds on and of its very
     * steps. A copy of a page goes on with the names that its original had ready; other words under the same name are another submit.
     */
    record Key(PersonId writer, String id) {

        private static Key of(Submit submit) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update((submit.id() + '\n' + submit.base()).getBytes(StandardCharsets.UTF_8));
                for (Step step : submit.steps()) {
                    digest.update(('\n' + Notation.of(step)).getBytes(StandardCharsets.UTF_8));
                }
                return new Key(submit.writer(), HexFormat.of().formatHex(digest.digest()));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java has SHA-256", impossible);
            }
        }
    }
}
