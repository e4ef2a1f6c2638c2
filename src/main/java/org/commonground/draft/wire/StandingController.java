package org.commonground.draft.wire;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.commonground.draft.Draft;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says what somebody may do with a draft now. A browser asks when it gets no line, because a handshake does not tell it why. */
@RestController
class StandingController {

    private enum May {
        WRITE,
        READ,
        NONE
    }

    record Standing(String may) {}

    private final Standings standings;
    private final Drafts drafts;

    StandingController(Standings standings, Drafts drafts) {
        this.standings = standings;
        this.drafts = drafts;
    }

    @GetMapping("/live/drafts/{draft}/standing")
    ResponseEntity<Standing> standing(@PathVariable String draft, @Nullable Principal signedIn) {
        return Optional.ofNullable(signedIn)
                .flatMap(principal -> PersonId.parse(principal.getName()))
                .map(person -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new Standing(may(draft, person).name().toLowerCase(Locale.ROOT))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }

    private May may(String draft, PersonId person) {
        return standings
                .of(person)
                .filter(member -> member.may(Right.READ))
                .flatMap(member -> DraftId.parse(draft)
                        .flatMap(id -> drafts.byId(id, member))
                        .map(found -> may(found, member)))
                .orElse(May.NONE);
    }

    private May may(Draft draft, Member member) {
        return !draft.isLocked() && drafts.access(draft.id(), member).writes() ? May.WRITE : May.READ;
    }
}
