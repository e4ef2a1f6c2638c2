package org.commonground.membership;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * An organisation that takes part. People speak for it through {@link Seat seats}.
 *
 * @param leftAt when it ceased to take part; null while it does
 */
public record Organisation(
        @Id OrganisationId id,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Name name,
        Sector sector,
        Tier tier,
        @Nullable Instant leftAt,
        @Version int version) {

    static Organisation named(Name name, Sector sector, Tier tier) {
        return new Organisation(OrganisationId.next(), name, sector, tier, null, 0);
    }

    Organisation becoming(Name name, Sector sector, Tier tier) {
        return new Organisation(id, name, sector, tier, leftAt, version);
    }

    Organisation leaving(Instant now) {
        return new Organisation(id, name, sector, tier, now, version);
    }

    Organisation returning() {
        return new Organisation(id, name, sector, tier, null, version);
    }

    boolean here() {
        return leftAt == null;
    }

    /** When it ceased to take part; empty while it does. */
    public Optional<Instant> left() {
        return Optional.ofNullable(leftAt);
    }
}
