package org.commonground.draft;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;

/** A room that keeps some drafts for few. Drafts it was told nothing about are none of its. */
public final class SampleKeeper implements DraftKeeper {

    private final Map<DraftId, Map<PersonId, Access>> kept = new ConcurrentHashMap<>();

    public void hides(DraftId draft, Member from) {
        of(draft).put(from.person(), Access.NONE);
    }

    public void letsRead(DraftId draft, Member reader) {
        of(draft).put(reader.person(), Access.READ);
    }

    public void letsWrite(DraftId draft, Member writer) {
        of(draft).put(writer.person(), Access.WRITE);
    }

    public void letsEverybody(DraftId draft) {
        kept.remove(draft);
    }

    private Map<PersonId, Access> of(DraftId draft) {
        return kept.computeIfAbsent(draft, first -> new ConcurrentHashMap<>());
    }

    @Override
    public Optional<Access> access(DraftId draft, Member member) {
        return Optional.ofNullable(kept.get(draft)).map(people -> people.getOrDefault(member.person(), Access.WRITE));
    }
}
