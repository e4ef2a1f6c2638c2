package org.commonground.meeting;

import java.time.Instant;
import java.util.UUID;
import org.commonground.structure.BodyId;

/** Meetings and items as rules see them. */
final class SampleAgendas {

    static final BodyId PLENARY = new BodyId(UUID.randomUUID());
    static final BodyId OUTREACH = new BodyId(UUID.randomUUID());
    static final Instant JUNE = Instant.parse("2026-06-02T13:00:00Z");

    private SampleAgendas() {}

    static Meeting meeting(BodyId body, String heading, Instant start, Stage stage) {
        return new Meeting(
                MeetingId.next(),
                body,
                new Heading(heading),
                start,
                "America/New_York",
                60,
                "",
                "",
                true,
                false,
                0,
                null,
                null,
                stage,
                null,
                null,
                0);
    }

    static Item item(Meeting meeting, int place, String heading) {
        return Item.fresh(meeting.id(), place, new Heading(heading), ItemPurpose.DISCUSS, 10);
    }
}
