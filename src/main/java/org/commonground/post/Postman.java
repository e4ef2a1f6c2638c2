package org.commonground.post;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.commonground.membership.Members;
import org.commonground.shared.Token;
import org.commonground.shell.Phrases;
import org.commonground.shell.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes letters out of the outbox to the mail server. A letter is marked as being sent before it is; if nobody can tell afterwards
 * whether it went, it is not sent again. Without a connection everything waits, longer each time up to half an hour, for three days.
 */
@Component
class Postman {

    static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    static final Duration TOO_OLD = Duration.ofDays(3);
    static final Duration INTERRUPTED = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final int MOST_DOUBLINGS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final MailServer server;
    private final LetterTable letters;
    private final MailboxRepository mailboxes;
    private final Members members;
    private final Phrases phrases;
    private final PublicAddress address;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Postman(
            MailServer server,
            LetterTable letters,
            MailboxRepository mailboxes,
            Members members,
            Phrases phrases,
            PublicAddress address,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.server = server;
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.members = members;
        this.phrases = phrases;
        this.address = address;
        this.facts = facts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    void deliver() {
        if (!server.isThere()) {
            return;
        }
        var now = clock.instant();
        var changed = letters.giveUpInterrupted(now.minus(INTERRUPTED), now) > 0;
        for (var letter : letters.due(now)) {
            changed = true;
            if (!deliver(letter)) {
                break;
            }
        }
        if (changed) {
            facts.publishEvent(new OutboxChanged());
        }
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forgetOldOnes() {
        letters.forget(clock.instant().minus(REMEMBERED));
    }

    /** Whether to go on with the next one: not if the server cannot be reached. */
    private boolean deliver(Waiting waiting) {
        var now = clock.instant();
        if (waiting.writtenAt().plus(TOO_OLD).isBefore(now)) {
            letters.failed(waiting.id(), Trouble.TOO_OLD, now);
            return true;
        }
        var to = destination(waiting);
        if (to.isEmpty()) {
            letters.drop(waiting.id());
            return true;
        }
        var secret = Token.random();
        if (!letters.claim(waiting.id(), secret.hash(), now)) {
            return true;
        }
        return settle(waiting, send(waiting, to.get(), secret));
    }

    private Delivery send(Waiting waiting, Address to, Token secret) {
        try {
            var stop = waiting.address().isPresent()
                    ? Optional.<String>empty()
                    : Optional.of(address.link("notices/stop/" + secret.value()));
            var language = members.languageOf(waiting.recipient()).locale();
            var footer = stop.map(link -> phrases.say("post.letter.stop", language, link))
                    .orElse("");
            return server.deliver(waiting.id(), to, waiting.letter(), stop, footer, clock.instant());
        } catch (RuntimeException fault) {
            LOG.error("Letter {} met a fault of our own", waiting.id(), fault);
            return new Delivery.Never(Trouble.UNSURE);
        }
    }

    private boolean settle(Waiting waiting, Delivery delivery) {
        var now = clock.instant();
        switch (delivery) {
            case Delivery.Taken() -> letters.sent(waiting.id(), now);
            case Delivery.Never(var trouble) -> letters.failed(waiting.id(), trouble, now);
            case Delivery.Later(var trouble) -> {
                var due = now.plus(pause(waiting.attempts()));
                letters.later(waiting.id(), trouble, due, now);
                if (trouble != Trouble.BUSY) {
                    letters.postpone(due);
                    return false;
                }
            }
        }
        return true;
    }

    /** Empty for somebody who is not here, does not want it any more, or confirms another address by now. */
    private Optional<Address> destination(Waiting waiting) {
        return members.byId(waiting.recipient())
                .flatMap(here -> mailboxes.findById(waiting.recipient()))
                .flatMap(mailbox ->
                        waiting.address().isPresent() ? waiting.address().filter(mailbox::waitsFor) : mailbox.open());
    }

    static Duration pause(int attempts) {
        var pause = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
    }
}
