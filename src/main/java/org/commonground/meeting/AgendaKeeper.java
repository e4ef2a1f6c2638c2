package org.commonground.meeting;

import java.util.Set;
import java.util.UUID;
import org.commonground.membership.Member;

/**
 * What of agendas is not for everybody, such as what was written behind closed doors. Rooms above offer one as a bean. Whoever an item is kept
 * from sees that there is one and none of its words; a paper is not there for them.
 */
public interface AgendaKeeper {

    /** The items and papers of a meeting that are kept from a reader, by their numbers. */
    Set<UUID> keptFrom(MeetingId meeting, Member reader);
}
