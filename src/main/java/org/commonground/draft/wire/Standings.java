package org.commonground.draft.wire;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.PersonId;
import org.springframework.stereotype.Component;

/**
 * How people stand, asked for every frame and so remembered for a second. What changes here is forgotten at once; the second is
 * for changes that are made elsewhere.
 */
@Component("draftWireStandings")
class Standings {

    private final Cache<PersonId, Optional<Member>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();
    private final Members members;

    Standings(Members members) {
        this.members = members;
    }

    /** The person as they stand now; empty if they have no standing. */
    Optional<Member> of(PersonId person) {
        return known.get(person, members::byId);
    }

    void forget(PersonId person) {
        known.invalidate(person);
    }
}
