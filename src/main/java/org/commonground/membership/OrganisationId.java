package org.commonground.membership;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** An organisation that takes part in the collaborative. */
public record OrganisationId(UUID value) implements Identifier {

    static OrganisationId next() {
        return new OrganisationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
