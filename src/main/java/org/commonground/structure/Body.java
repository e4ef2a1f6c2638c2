package org.commonground.structure;

import java.time.Instant;
import org.commonground.membership.Name;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * A group within the collaborative that meets and decides.
 *
 * @param charge what it is for; may be empty
 * @param dissolvedAt when it ended; null while it works
 */
public record Body(
        @Id BodyId id,
        BodyKind kind,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Name name,
        String charge,
        @Nullable Instant dissolvedAt,
        @Version @Nullable Integer revision) {

    static final int LONGEST_CHARGE = 2_000;

    public Body {
        charge = charge.strip();
        if (charge.length() > LONGEST_CHARGE) {
            throw new Refused(Refusal.CHARGE_TOO_LONG);
        }
    }

    static Body founded(BodyKind kind, Name name, String charge) {
        return new Body(BodyId.next(), kind, name, charge, null, null);
    }

    public boolean works() {
        return dissolvedAt == null;
    }

    public boolean isPlenary() {
        return kind == BodyKind.PLENARY;
    }

    Body known(Name otherName, String otherCharge) {
        return new Body(id, kind, otherName, otherCharge, dissolvedAt, revision);
    }

    /** @throws Refused for the plenary, which lasts as long as the collaborative */
    Body dissolved(Instant now) {
        if (isPlenary()) {
            throw new Refused(Refusal.PLENARY_LASTS);
        }
        return new Body(id, kind, name, charge, now, revision);
    }

    Body revived() {
        return new Body(id, kind, name, charge, null, revision);
    }
}
