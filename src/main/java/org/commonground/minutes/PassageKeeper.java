package org.commonground.minutes;

import java.util.Optional;
import org.commonground.draft.Access;
import org.commonground.draft.DraftId;
import org.commonground.draft.DraftKeeper;
import org.commonground.membership.Member;
import org.springframework.stereotype.Component;

/** Lets nobody at the text of a passage who may not see the passage. */
@Component
class PassageKeeper implements DraftKeeper {

    private final PassageRepository passages;
    private final Readership readership;

    PassageKeeper(PassageRepository passages, Readership readership) {
        this.passages = passages;
        this.readership = readership;
    }

    @Override
    public Optional<Access> access(DraftId draft, Member member) {
        return passages.findByDraft(draft.value()).map(passage -> readership.of(passage, member));
    }
}
