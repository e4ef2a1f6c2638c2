package org.commonground.draft;

import java.util.List;
import org.commonground.membership.PersonId;

/**
 * A submit as the log keeps it.
 *
 * @param version the version it follows
 * @param submitId what its submit's key says beside the writer
 * @param length how many steps of it were accepted
 * @param steps these steps, as a JSON list
 */
record Batch(long version, int length, PersonId writer, String submitId, List<Integer> dropped, String steps) {

    long to() {
        return version + length;
    }

    Submit.Key key() {
        return new Submit.Key(writer, submitId);
    }

    Answer.Confirmed confirmation() {
        return new Answer.Confirmed(to(), dropped);
    }
}
