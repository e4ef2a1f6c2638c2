package org.commonground.draft.wire;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.commonground.draft.DraftId;
import org.commonground.membership.PersonId;

/** Who got a line, to which draft, and the sign-in it hangs on. */
record Admitted(PersonId person, DraftId draft, HttpSession session) {

    private static final String NAME = Admitted.class.getName();

    void writeTo(Map<String, Object> attributes) {
        attributes.put(NAME, this);
    }

    static Optional<Admitted> readFrom(Map<String, Object> attributes) {
        return Optional.ofNullable((Admitted) attributes.get(NAME));
    }
}
