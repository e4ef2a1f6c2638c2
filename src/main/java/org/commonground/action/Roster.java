package org.commonground.action;

import java.util.Map;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;

/** The people and organisations that a note-taker's line may name, by the names they are shown with. */
public record Roster(Map<PersonId, String> people, Map<OrganisationId, String> organisations) {

    public Roster {
        people = Map.copyOf(people);
        organisations = Map.copyOf(organisations);
    }
}
