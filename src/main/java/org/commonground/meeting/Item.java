package org.commonground.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * One item of an agenda.
 *
 * @param place counts from 1 in the order of the agenda
 * @param section under which it stands; may be empty
 * @param presenter a person with an account who presents it; null for somebody else or nobody
 * @param presenterName who presents it, where that is nobody with an account; may be empty
 * @param minutes allotted to it
 * @param about what it is about, for those who prepare; may be empty
 * @param careNote what members should know before a hard topic comes up; may be empty
 * @param cameFrom the item of an earlier meeting that comes back here; null for a new one
 * @param extraMinutes what the chair has added while it was current
 */
public record Item(
        @Id ItemId id,
        MeetingId meeting,
        int place,
        String section,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Heading heading,
        ItemPurpose purpose,
        @Nullable PersonId presenter,
        String presenterName,
        int minutes,
        String about,
        String careNote,
        @Nullable ItemId cameFrom,
        ItemState state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int extraMinutes,
        @Version @Nullable Integer revision) {

    static final Heading UNSAID = new Heading("[…]");

    static final int LONGEST_SECTION = 80;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_ABOUT = 4_000;
    static final int LONGEST_CARE_NOTE = 300;

    public Item {
        section = section.strip();
        presenterName = presenterName.strip();
        about = about.strip();
        careNote = careNote.strip();
        if (minutes < 0 || minutes > Meeting.LONGEST_MINUTES || extraMinutes < 0) {
            throw new Refused(Refusal.LENGTH_UNLIKELY);
        }
        if (section.length() > LONGEST_SECTION
                || presenterName.length() > LONGEST_NAME
                || about.length() > LONGEST_ABOUT
                || careNote.length() > LONGEST_CARE_NOTE) {
            throw new Refused(Refusal.TEXT_TOO_LONG);
        }
    }

    /** A new one at the end of an agenda. */
    static Item fresh(MeetingId meeting, int place, Heading heading, ItemPurpose purpose, int minutes) {
        return new Item(
                ItemId.next(),
                meeting,
                place,
                "",
                heading,
                purpose,
                null,
                "",
                minutes,
                "",
                "",
                null,
                ItemState.WAITING,
                null,
                null,
                0,
                null);
    }

    /** Says otherwise what it is: everything that is prepared before the meeting. */
    public Item described(
            String otherSection,
            Heading otherHeading,
            ItemPurpose otherPurpose,
            Optional<PersonId> otherPresenter,
            String otherPresenterName,
            int otherMinutes,
            String otherAbout,
            String otherCareNote) {
        return new Item(
                id,
                meeting,
                place,
                otherSection,
                otherHeading,
                otherPurpose,
                otherPresenter.orElse(null),
                otherPresenterName,
                otherMinutes,
                otherAbout,
                otherCareNote,
                cameFrom,
                state,
                startedAt,
                endedAt,
                extraMinutes,
                revision);
    }

    /** The same, at another meeting of its body: as it was prepared, with nothing of what was said or done. */
    Item comingBack(MeetingId other, int otherPlace) {
        return new Item(
                ItemId.next(),
                other,
                otherPlace,
                section,
                heading,
                purpose,
                presenter,
                presenterName,
                minutes,
                about,
                careNote,
                id,
                ItemState.WAITING,
                null,
                null,
                0,
                null);
    }

    /** As whoever may not read it sees it: its place, its time and how far it has come, and none of its words. */
    public Item veiled() {
        return described("", UNSAID, purpose, Optional.empty(), "", minutes, "", "");
    }

    boolean saysTheSameAs(Item other) {
        return section.equals(other.section)
                && heading.equals(other.heading)
                && presenterName.equals(other.presenterName)
                && about.equals(other.about)
                && careNote.equals(other.careNote);
    }

    /** Whether it can be taken off the agenda without anything being lost that was said or done. */
    public boolean isUntouched() {
        return state == ItemState.WAITING && startedAt == null;
    }

    Item at(int otherPlace) {
        return new Item(
                id,
                meeting,
                otherPlace,
                section,
                heading,
                purpose,
                presenter,
                presenterName,
                minutes,
                about,
                careNote,
                cameFrom,
                state,
                startedAt,
                endedAt,
                extraMinutes,
                revision);
    }

    /** Is discussed after all. */
    Item lifted() {
        if (purpose != ItemPurpose.CONSENT || !isUntouched()) {
            throw new Refused(Refusal.NOT_THAT_FAR);
        }
        return described(
                section,
                heading,
                ItemPurpose.DISCUSS,
                Optional.ofNullable(presenter),
                presenterName,
                minutes,
                about,
                careNote);
    }

    /** Allotted, with what the chair has added. */
    public Duration allotted() {
        return Duration.ofMinutes((long) minutes + extraMinutes);
    }

    /** How long it took, or has taken by now; empty if it never began. */
    public Optional<Duration> taken(Instant now) {
        return Optional.ofNullable(startedAt).map(start -> Duration.between(start, endedAt == null ? now : endedAt));
    }

    Item started(Instant now) {
        return with(ItemState.CURRENT, startedAt == null ? now : startedAt, null, extraMinutes);
    }

    Item finished(Instant now) {
        return with(ItemState.DONE, startedAt, now, extraMinutes);
    }

    Item parked(Instant now) {
        return with(ItemState.PARKED, startedAt, startedAt == null ? null : now, extraMinutes);
    }

    /** Its time goes on; only what is current can be given more. */
    Item extended(int more) {
        if (state != ItemState.CURRENT) {
            throw new Refused(Refusal.NOT_THAT_FAR);
        }
        return with(state, startedAt, endedAt, extraMinutes + more);
    }

    /** Adopted with others, without having come up. */
    Item adopted(Instant now) {
        return with(ItemState.DONE, startedAt, now, extraMinutes);
    }

    /** Waits again, because what adopted it does not stand. */
    Item waitingAgain() {
        return with(ItemState.WAITING, startedAt, null, extraMinutes);
    }

    private Item with(ItemState other, @Nullable Instant started, @Nullable Instant ended, int extra) {
        return new Item(
                id,
                meeting,
                place,
                section,
                heading,
                purpose,
                presenter,
                presenterName,
                minutes,
                about,
                careNote,
                cameFrom,
                other,
                started,
                ended,
                extra,
                revision);
    }
}
