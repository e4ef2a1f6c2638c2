package org.commonground.draft;

import java.util.Optional;
import org.commonground.membership.Member;

/**
 * Knows who may see and write the drafts of one room. A room with drafts that are not for every member has one as a bean. The answer
 * is remembered until the room publishes {@link DraftAudienceChanged}, and for ten seconds at most; while a keeper fails nobody gets
 * anything. Where several keep one draft, all have to agree.
 */
public interface DraftKeeper {

    /**
     * What this member may do with this draft; empty where the draft is none of theirs. It can only narrow what the member's rights
     * allow. Asked from any thread, with a transaction or without, and never for what is already known.
     */
    Optional<Access> access(DraftId draft, Member member);
}
