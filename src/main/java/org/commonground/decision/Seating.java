package org.commonground.decision;

import java.util.Set;
import java.util.UUID;
import org.commonground.membership.Member;
import org.commonground.membership.OrganisationId;

/**
 * Which bodies there are to decide, and which organisations sit in each. The room that knows the bodies offers one as a bean, and publishes
 * {@link RollCallChanged} whenever its answers may have become others.
 */
public interface Seating {

    /** The body in which everybody sits. It decides what was brought before no other. */
    UUID plenary(Member reader);

    /** The organisations that sit in a body and take part. */
    Set<OrganisationId> seats(UUID body, Member reader);

    /** What a body is called. */
    String name(UUID body, Member reader);
}
