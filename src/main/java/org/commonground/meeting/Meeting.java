package org.commonground.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.commonground.shared.Refused;
import org.commonground.structure.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * A meeting of one body.
 *
 * @param zoneName the time zone whose wall clock it follows
 * @param minutes how long it is meant to take
 * @param place where people meet; may be empty
 * @param link where people meet from afar: an http or https address; may be empty
 * @param published whether members see it; the other way round it is being prepared, and nobody else is told of it
 * @param sequence grows whenever calendars have to be told anew
 * @param series the meetings it recurs with; null where it does not
 * @param occurrence when it would be, had nobody moved it out of its series; null where it does not recur
 */
public record Meeting(
        @Id MeetingId id,
        BodyId body,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Heading heading,
        Instant startsAt,
        String zoneName,
        int minutes,
        String place,
        String link,
        boolean published,
        boolean cancelled,
        int sequence,
        @Nullable UUID series,
        @Nullable Instant occurrence,
        Stage stage,
        @Nullable Instant openedAt,
        @Nullable Instant adjournedAt,
        @Version @Nullable Integer revision) {

    static final int LONGEST_PLACE = 300;
    static final int LONGEST_LINK = 1_000;
    static final int LONGEST_MINUTES = 24 * 60;

    public Meeting {
        place = place.strip();
        link = link.strip();
        if (minutes < 5 || minutes > LONGEST_MINUTES) {
            throw new Refused(Refusal.LENGTH_UNLIKELY);
        }
        if (!ZoneNames.isKnown(zoneName)) {
            throw new Refused(Refusal.ZONE_UNKNOWN);
        }
        if (place.length() > LONGEST_PLACE) {
            throw new Refused(Refusal.PLACE_TOO_LONG);
        }
        if (!link.isEmpty() && (link.length() > LONGEST_LINK || !link.matches("https?://\\S+"))) {
            throw new Refused(Refusal.LINK_UNUSABLE);
        }
    }

    public ZoneId zone() {
        return ZoneId.of(zoneName);
    }

    /** The day on which it was held, by its own clock; until it is opened, the day for which it is planned. */
    public LocalDate heldOn() {
        return LocalDate.ofInstant(openedAt == null ? startsAt : openedAt, zone());
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public Instant endsAt() {
        return startsAt.plus(length());
    }

    Meeting opened(Instant now) {
        must(stage == Stage.PLANNED && !cancelled);
        return with(Stage.IN_SESSION, now, null);
    }

    Meeting recessed() {
        must(stage == Stage.IN_SESSION);
        return with(Stage.RECESS, openedAt, null);
    }

    Meeting resumed() {
        must(stage == Stage.RECESS);
        return with(Stage.IN_SESSION, openedAt, null);
    }

    Meeting adjourned(Instant now) {
        must(stage.isUnderWay());
        return with(Stage.ADJOURNED, openedAt, now);
    }

    /**
     * Says otherwise when, where and what it is. Calendars have to be told where that matters to them.
     *
     * @throws Refused if it is under way or over
     */
    public Meeting planned(
            Heading otherHeading,
            Instant otherStart,
            ZoneId otherZone,
            int otherMinutes,
            String otherPlace,
            String otherLink) {
        must(stage == Stage.PLANNED);
        var changed = new Meeting(
                id,
                body,
                otherHeading,
                otherStart,
                otherZone.getId(),
                otherMinutes,
                otherPlace,
                otherLink,
                published,
                cancelled,
                sequence,
                series,
                occurrence,
                stage,
                openedAt,
                adjournedAt,
                revision);
        return changed.equals(this) ? this : changed.told();
    }

    /** One of a series. */
    Meeting in(UUID recurring) {
        return new Meeting(
                id,
                body,
                heading,
                startsAt,
                zoneName,
                minutes,
                place,
                link,
                published,
                cancelled,
                sequence,
                recurring,
                startsAt,
                stage,
                openedAt,
                adjournedAt,
                revision);
    }

    Meeting cancelled(boolean other) {
        must(stage == Stage.PLANNED);
        return new Meeting(
                id,
                body,
                heading,
                startsAt,
                zoneName,
                minutes,
                place,
                link,
                published,
                other,
                sequence + 1,
                series,
                occurrence,
                stage,
                openedAt,
                adjournedAt,
                revision);
    }

    private Meeting told() {
        return new Meeting(
                id,
                body,
                heading,
                startsAt,
                zoneName,
                minutes,
                place,
                link,
                published,
                cancelled,
                sequence + 1,
                series,
                occurrence,
                stage,
                openedAt,
                adjournedAt,
                revision);
    }

    Meeting published(boolean other) {
        return new Meeting(
                id,
                body,
                heading,
                startsAt,
                zoneName,
                minutes,
                place,
                link,
                other,
                cancelled,
                sequence,
                series,
                occurrence,
                stage,
                openedAt,
                adjournedAt,
                revision);
    }

    private static void must(boolean follows) {
        if (!follows) {
            throw new Refused(Refusal.NOT_THAT_FAR);
        }
    }

    private Meeting with(Stage other, @Nullable Instant opened, @Nullable Instant adjourned) {
        return new Meeting(
                id,
                body,
                heading,
                startsAt,
                zoneName,
                minutes,
                place,
                link,
                true,
                cancelled,
                sequence,
                series,
                occurrence,
                other,
                opened,
                adjourned,
                revision);
    }
}
