package org.commonground.purpose;

import java.time.Instant;
import java.util.UUID;
import org.commonground.draft.DraftId;
import org.commonground.membership.PersonId;

/** Wordings as they come about. */
final class SampleWordings {

    static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private SampleWordings() {}

    static Wording begunInTheMorning() {
        return Wording.begin(
                Matter.MISSION,
                new WordingName("Proposal of the founders"),
                new DraftId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                MORNING);
    }

    static Wording adoptedAtNoon() {
        return begunInTheMorning().review(MORNING).adopt(NOON);
    }
}
