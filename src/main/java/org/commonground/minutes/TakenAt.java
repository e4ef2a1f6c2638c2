package org.commonground.minutes;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.commonground.decision.Vote;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;

/**
 * Which meeting took a vote: the one that was in session when it ended, or else the one that was when it was opened. A vote that neither
 * began nor ended at a meeting was taken by none, and no vote by two.
 */
final class TakenAt {

    private TakenAt() {}

    /** @param meetings those at which its motion was brought under an item */
    static Optional<MeetingId> of(Vote vote, Collection<Meeting> meetings) {
        return ended(vote)
                .flatMap(end -> at(end, meetings).or(() -> at(vote.openedAt(), meetings)))
                .map(Meeting::id);
    }

    private static Optional<Instant> ended(Vote vote) {
        return vote.closed().map(Vote.Closing::at).or(() -> vote.voided().map(Vote.Voiding::at));
    }

    private static Optional<Meeting> at(Instant moment, Collection<Meeting> meetings) {
        return meetings.stream()
                .filter(meeting -> meeting.openedAt() != null && !moment.isBefore(meeting.openedAt()))
                .filter(meeting -> meeting.adjournedAt() == null || !moment.isAfter(meeting.adjournedAt()))
                .max(Comparator.comparing(Meeting::openedAt)
                        .thenComparing(meeting -> meeting.id().value()));
    }
}
