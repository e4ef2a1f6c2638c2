package org.commonground.action.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.action.Action;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Profile;
import org.commonground.membership.Right;

/**
 * By which names people and organisations go, read once for all rows of a list.
 *
 * @param here those whose membership lasts
 */
record Known(Map<PersonId, String> people, Map<OrganisationId, String> organisations, List<Profile> here) {

    static Known read(ActionDesks desks) {
        var self = desks.self();
        return new Known(
                desks.members().names(self),
                desks.organisations().all(self).stream()
                        .collect(Collectors.toMap(
                                each -> each.id(), each -> each.name().name())),
                desks.members().all(self));
    }

    Optional<String> owner(Action action) {
        return action.owner().map(people::get);
    }

    Optional<String> organisation(Action action) {
        return action.organisation().map(organisations::get);
    }

    boolean hasLeft(PersonId person) {
        return here.stream().noneMatch(each -> each.person().equals(person));
    }

    /** Nobody sees to it: it has no owner, or one who has left. */
    boolean lacksOwner(Action action) {
        return action.owner().filter(owner -> !hasLeft(owner)).isEmpty();
    }

    /** Those who can promise something. */
    List<Profile> owners() {
        return here.stream().filter(each -> each.standing().may(Right.WRITE)).toList();
    }
}
