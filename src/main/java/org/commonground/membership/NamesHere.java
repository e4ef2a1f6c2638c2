package org.commonground.membership;

import org.commonground.shared.Refused;
import org.springframework.stereotype.Component;

/** Keeps the names of people who are here apart, so that nobody passes for somebody else in a vote, in the chat or in the minutes. */
@Component
class NamesHere {

    private final PersonRepository people;
    private final CollaborativeRepository collaboratives;

    NamesHere(PersonRepository people, CollaborativeRepository collaboratives) {
        this.people = people;
        this.collaboratives = collaboratives;
    }

    /**
     * Goes on only if nobody else who is here is called alike. Whoever keeps the name that they have is not asked.
     *
     * @throws Refused with {@link Refusal#NAME_TAKEN}
     */
    void mustBeFree(Name name, Person whose) {
        if (!name.equals(whose.displayName())) {
            mustBeFree(name, whose.id());
        }
    }

    /** The same for somebody who is not here yet. */
    void mustBeFree(Name name, PersonId whose) {
        // Two who choose the same name at the same moment would both find it free.
        collaboratives.findWithLockById(Collaborative.THE_ONE);
        var likeness = Likeness.of(name);
        var taken = people.findAll().stream()
                .filter(other -> other.here() && !other.id().equals(whose))
                .anyMatch(other -> Likeness.of(other.displayName()).isLike(likeness));
        if (taken) {
            throw new Refused(Refusal.NAME_TAKEN);
        }
    }
}
