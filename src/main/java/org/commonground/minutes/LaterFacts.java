package org.commonground.minutes;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.decision.Accounts;
import org.commonground.decision.Motion;
import org.commonground.decision.Motions;
import org.commonground.decision.Vote;
import org.commonground.decision.VoteSettled;
import org.commonground.decision.Votes;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Language;
import org.commonground.membership.PersonId;
import org.commonground.shell.Phrases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds to minutes that are locked what happens afterwards to the votes of their meeting, and to the one that approved them. */
@Component
@Transactional
class LaterFacts {

    private final MinutesRepository minutes;
    private final Remarks remarks;
    private final Agendas agendas;
    private final Motions motions;
    private final Votes votes;
    private final Accounts accounts;
    private final Phrases phrases;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    LaterFacts(
            MinutesRepository minutes,
            Remarks remarks,
            Agendas agendas,
            Motions motions,
            Votes votes,
            Accounts accounts,
            Phrases phrases,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.minutes = minutes;
        this.remarks = remarks;
        this.agendas = agendas;
        this.motions = motions;
        this.votes = votes;
        this.accounts = accounts;
        this.phrases = phrases;
        this.facts = facts;
        this.clock = clock;
    }

    @EventListener
    void on(VoteSettled settled) {
        var vote = votes.look(settled.vote(), Program.RECORDER).vote();
        var motion = motions.byId(settled.motion(), Program.RECORDER).orElseThrow();
        TakenAt.of(vote, agendas.meetingsOf(settled.motion(), Program.RECORDER))
                .filter(this::isLocked)
                .ifPresent(meeting -> add(
                        meeting,
                        vote.voided().isPresent() ? "minutes.addendum.void" : "minutes.addendum.ended",
                        vote,
                        motion));
        approvedBy(motion)
                .filter(this::isLocked)
                .filter(meeting -> vote.voided().isPresent())
                .ifPresent(meeting -> add(meeting, "minutes.addendum.approval-void", vote, motion));
    }

    private Optional<MeetingId> approvedBy(Motion motion) {
        return motion.source()
                .filter(MinuteBook::isOurs)
                .map(MinuteBook::meeting)
                .filter(meeting -> minutes.findById(meeting)
                        .filter(each -> motion.id().equals(each.approvedBy()))
                        .isPresent());
    }

    private boolean isLocked(MeetingId meeting) {
        return minutes.findById(meeting)
                .filter(each -> each.stage() == MinutesStage.LOCKED)
                .isPresent();
    }

    private void add(MeetingId meeting, String key, Vote vote, Motion motion) {
        var number = 0;
        for (var each : Language.values()) {
            var language = each.locale();
            var words = phrases.say(
                    key,
                    language,
                    motion.number(),
                    motion.title().title(),
                    accounts.of(vote.id(), Program.RECORDER, language).resultSentence());
            var fitting = words.substring(0, Math.min(words.length(), MinuteBook.LONGEST_ADDENDUM));
            number = number > 0
                    ? number
                    : remarks.add(meeting, Optional.of(motion.id()), fitting, whoDidIt(vote, motion), clock.instant());
            remarks.say(meeting, number, language, fitting);
        }
        facts.publishEvent(new MinutesChanged(meeting));
    }

    private static PersonId whoDidIt(Vote vote, Motion motion) {
        return Stream.of(
                        vote.voided().map(Vote.Voiding::by),
                        vote.closed().flatMap(Vote.Closing::by),
                        Optional.of(motion.mover()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
