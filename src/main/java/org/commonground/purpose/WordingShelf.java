package org.commonground.purpose;

import java.util.List;
import java.util.stream.Stream;
import org.commonground.draft.DraftShelf;
import org.commonground.membership.Member;
import org.commonground.shell.Routes;
import org.springframework.stereotype.Component;

/** The wordings of vision and mission, for other rooms to lead to. */
@Component
class WordingShelf implements DraftShelf {

    private final Wordings wordings;

    WordingShelf(Wordings wordings) {
        this.wordings = wordings;
    }

    @Override
    public List<Shelved> drafts(Member reader) {
        return Stream.of(Matter.values())
                .flatMap(matter -> wordings.of(matter, reader).stream())
                .map(wording -> new Shelved(
                        wording.draft(),
                        wording.name().toString(),
                        Routes.PURPOSE + "/" + wording.id().value()))
                .toList();
    }
}
