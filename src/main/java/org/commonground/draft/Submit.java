package org.commonground.draft;

import java.util.List;
import org.commonground.draft.text.Step;
import org.commonground.membership.PersonId;

/**
 * A batch of steps that somebody wants in the text.
 *
 * @param id told apart by its writer: the same id from the same writer is stored once
 * @param client the line over which it came, named to the others beside each step
 * @param base the version it builds on
 */
public record Submit(String id, PersonId writer, String client, long base, List<Step> steps) {

    public static final int LONGEST_ID = 64;
    public static final int MOST_STEPS = 500;

    public Submit {
        steps = List.copyOf(steps);
    }

    Key key() {
        return new Key(writer, id);
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

    /** What tells one submit from all others in a draft. */
    record Key(PersonId writer, String id) {}
}
