package org.commonground.decision;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.commonground.membership.RosterChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the rolls of votes that run in step with who is present and who speaks, in the same transaction in which that changes: no ballot is
 * taken by a roll that is not true any more.
 */
@Component
class OpenRolls {

    private final VoteTable votes;
    private final RollTable rolls;
    private final Electorate electorate;
    private final Chronicle chronicle;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    OpenRolls(
            VoteTable votes,
            RollTable rolls,
            Electorate electorate,
            Chronicle chronicle,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.votes = votes;
        this.rolls = rolls;
        this.electorate = electorate;
        this.chronicle = chronicle;
        this.facts = facts;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(RollCallChanged changed) {
        follow();
    }

    @EventListener
    @Transactional
    public void on(RosterChanged changed) {
        follow();
    }

    private void follow() {
        for (var vote : votes.running()) {
            if (vote.isOpen(clock.instant()) && !changes(vote).isEmpty()) {
                electorate.hold(vote.motion());
                var held = votes.held(vote.id());
                if (held.isOpen(clock.instant())) {
                    write(held, changes(held));
                }
            }
        }
    }

    private List<Elector> changes(Vote vote) {
        var declared = vote.rules().byAnswer()
                ? Optional.<ElectoralRoll>empty()
                : electorate.declared(vote.motion(), Program.READER);
        return new Succession(
                        declared.orElseGet(() -> electorate.roll(vote.motion(), List.of(), Program.READER)),
                        electorate.voicesBySeat(Program.READER),
                        declared.isPresent(),
                        person -> electorate.isHere(vote.motion(), person, Program.READER))
                .changes(rolls.of(vote.id()));
    }

    private void write(Vote vote, List<Elector> changes) {
        if (changes.isEmpty()) {
            return;
        }
        for (var elector : changes) {
            if (rolls.of(vote.id(), elector.seat()).isPresent()) {
                rolls.update(vote.id(), elector);
            } else {
                rolls.insert(vote.id(), List.of(elector));
            }
            var account = new LinkedHashMap<String, Object>();
            account.put("vote", vote.id().value().toString());
            account.put("elector", RollEntry.of(elector));
            chronicle.tell(vote.motion(), "roll", account);
        }
        votes.touch(vote.id());
        facts.publishEvent(new VoteChanged(vote.id(), vote.motion()));
    }
}
