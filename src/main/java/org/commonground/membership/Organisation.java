package org.commonground.membership;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** An organisation that takes part. People speak for it through {@link Seat seats}. */
public record Organisation(
        @Id OrganisationId id,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Name name,
        Sector sector,
        Tier tier,
        @Version int version) {

    static Organisation named(Name name, Sector sector, Tier tier) {
        return new Organisation(OrganisationId.next(), name, sector, tier, 0);
    }

    Organisation becoming(Name name, Sector sector, Tier tier) {
        return new Organisation(id, name, sector, tier, version);
    }
}
