package org.commonground.minutes;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.commonground.decision.Fingerprint;
import org.commonground.draft.Drafts;
import org.commonground.edition.Block;
import org.commonground.edition.Editions;
import org.commonground.edition.Paper;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Language;
import org.commonground.shell.Phrases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every edition of minutes as it was when two had signed them. Only a purge reaches into it. */
@Component
@Transactional
class Locking {

    private final LockedEditions locked;
    private final Typesetting typesetting;
    private final PassageRepository passages;
    private final Drafts drafts;
    private final Meetings meetings;
    private final Editions editions;
    private final Phrases phrases;
    private final Clock clock;

    Locking(
            LockedEditions locked,
            Typesetting typesetting,
            PassageRepository passages,
            Drafts drafts,
            Meetings meetings,
            Editions editions,
            Phrases phrases,
            Clock clock) {
        this.locked = locked;
        this.typesetting = typesetting;
        this.passages = passages;
        this.drafts = drafts;
        this.meetings = meetings;
        this.editions = editions;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** An edition of minutes that are locked. Those that were signed before editions were kept are kept from now on. */
    LockedEdition of(MeetingId meeting, Edition edition, Locale language) {
        var offered = Language.nearest(language).locale();
        return locked.of(meeting, edition, offered).orElseGet(() -> {
            locked.hold(meeting);
            if (locked.of(meeting, edition, offered).isEmpty()) {
                lock(meeting);
            }
            return locked.of(meeting, edition, offered).orElseThrow();
        });
    }

    @EventListener
    void on(MinutesLocked signed) {
        lock(signed.meeting());
    }

    @EventListener
    void on(PassagePurged purged) {
        locked.hold(purged.meeting());
        for (var edition : Edition.values()) {
            for (var language : Language.values()) {
                locked.of(purged.meeting(), edition, language.locale())
                        .ifPresent(kept -> purge(purged.passage(), edition, kept, purged.meeting()));
            }
        }
    }

    private void lock(MeetingId meeting) {
        for (var edition : Edition.values()) {
            for (var language : Language.values()) {
                var set = typesetting.of(meeting, edition, Program.RECORDER, language.locale());
                locked.keep(
                        meeting,
                        edition,
                        new LockedEdition(set.paper(), set.passages(), fingerprint(set.paper()), clock.instant()));
            }
        }
    }

    private void purge(PassageId id, Edition edition, LockedEdition kept, MeetingId meeting) {
        var language = kept.paper().language();
        var instead = passages.findById(id)
                .map(passage -> new Entry.Noted(passage, drafts.text(passage.draft(), Program.RECORDER)))
                .map(noted -> typesetting.blocks(noted, language))
                .orElse(List.of());
        var paper = kept.without(id, instead, said(meeting, language));
        locked.keep(
                meeting,
                edition,
                new LockedEdition(paper, kept.stands(id, instead.size()), fingerprint(paper), kept.lockedAt()));
    }

    private Block said(MeetingId meeting, Locale language) {
        var zone = meetings.byId(meeting, Program.RECORDER).map(Meeting::zone).orElseGet(ZoneId::systemDefault);
        var today = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(clock.instant().atZone(zone).toLocalDate());
        return Block.Paragraph.of(phrases.say("minutes.paper.purged", language, today));
    }

    private String fingerprint(Paper paper) {
        return Fingerprint.of(editions.markdown(paper));
    }
}
