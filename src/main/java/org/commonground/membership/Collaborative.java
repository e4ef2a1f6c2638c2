package org.commonground.membership;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** The task force, coalition or working group that this installation serves. There is exactly one, or none before it is founded. */
public record Collaborative(
        @Id int id,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Name name,
        Kind kind,
        boolean sample,
        Instant foundedAt,
        @Version int version) {

    static final int THE_ONE = 1;
}
