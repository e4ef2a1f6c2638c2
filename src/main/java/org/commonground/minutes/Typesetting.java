package org.commonground.minutes;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonground.edition.Block;
import org.commonground.edition.Paper;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Founding;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Organisation;
import org.commonground.membership.Organisations;
import org.commonground.shell.Phrases;
import org.springframework.stereotype.Component;

/** Writes what is known of a meeting now as a paper. */
@Component
class Typesetting {

    private final MeetingRecords records;
    private final Founding founding;
    private final Members members;
    private final Organisations organisations;
    private final Phrases phrases;
    private final Clock clock;

    Typesetting(
            MeetingRecords records,
            Founding founding,
            Members members,
            Organisations organisations,
            Phrases phrases,
            Clock clock) {
        this.records = records;
        this.founding = founding;
        this.members = members;
        this.organisations = organisations;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** A paper, and which of its blocks are which passage. */
    record Set(Paper paper, List<LockedEdition.Stand> passages) {}

    /** @param reader who may see all that is in that edition */
    Set of(MeetingId meeting, Edition edition, Member reader, Locale language) {
        var record = records.of(meeting, edition, reader, language);
        var names = organisations.all(reader).stream()
                .collect(Collectors.toMap(Organisation::id, each -> each.name().name()));
        var handout = new Handout(record, edition, phrases, language, members.names(reader), names);
        var paper = handout.paper(collaborative(language), clock.instant());
        return new Set(paper, handout.passages());
    }

    String collaborative(Locale language) {
        return founding.collaborative().map(each -> each.name().name()).orElse(phrases.say("product.name", language));
    }

    /** What a passage says now, as it stands in an edition. */
    List<Block> blocks(Entry.Noted noted, Locale language) {
        return Handout.noted(noted, key -> phrases.say(key, language));
    }
}
