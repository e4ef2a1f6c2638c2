package org.commonground.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import org.commonground.decision.VoteId;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.shell.TabMemory;

/**
 * What a voter has picked and not cast, kept by their own tab until it is cast or the vote is over. It belongs to one person. Nothing of
 * a secret ballot is kept: there it would outlive the vote.
 */
final class HalfMade {

    private final TabMemory memory;

    HalfMade(Component at, VoteId vote, OrganisationId seat, PersonId voter) {
        memory = new TabMemory(at, "ballot." + vote.value() + "." + seat.value() + "." + voter.value());
    }

    void keep(String pick) {
        memory.keep(pick);
    }

    void drop() {
        memory.drop();
    }

    /** @param found is given what was kept, if something was */
    void find(SerializableConsumer<String> found) {
        memory.find(found);
    }
}
