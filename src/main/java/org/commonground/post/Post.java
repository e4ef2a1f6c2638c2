package org.commonground.post;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters by mail to those who want them. */
@Service
@Transactional
public class Post {

    private final MailServer server;
    private final MailboxRepository mailboxes;
    private final LetterTable letters;
    private final Members members;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Post(
            MailServer server,
            MailboxRepository mailboxes,
            LetterTable letters,
            Members members,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.server = server;
        this.mailboxes = mailboxes;
        this.letters = letters;
        this.members = members;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether there is a mail server at all. Without one nothing is sent, and nothing is missing. */
    public boolean isOpen() {
        return server.isThere();
    }

    /**
     * Writes to each of these people who wants notices, in the language they read. The letters are part of what the caller does: they
     * go out once that is stored, at most once each, and not at all if it is not. A letter goes where its reader wants notices when
     * it goes; whoever turned them off meanwhile or left gets none.
     *
     * @param letter written once for each, and for nobody else
     * @throws NotPermitted for a member who may not write
     */
    public void send(Set<PersonId> people, Function<Recipient, Letter> letter, Member by) {
        by.must(Right.WRITE);
        if (!isOpen()) {
            return;
        }
        var now = clock.instant();
        people.forEach(person -> recipient(person)
                .ifPresent(recipient ->
                        letters.insert(UUID.randomUUID(), person, Optional.empty(), letter.apply(recipient), now)));
        facts.publishEvent(new OutboxChanged());
    }

    /**
     * Who is reached by mail. Not where.
     *
     * @throws NotPermitted if the member is no coordinator
     */
    @Transactional(readOnly = true)
    public Set<PersonId> reached(Member coordinator) {
        coordinator.must(Right.COORDINATE);
        return mailboxes.findByWantedTrue().stream()
                .filter(mailbox -> mailbox.open().isPresent())
                .map(Mailbox::person)
                .collect(Collectors.toSet());
    }

    /**
     * How letters are going out.
     *
     * @throws NotPermitted if the member is no coordinator
     */
    @Transactional(readOnly = true)
    public Outbox outbox(Member coordinator) {
        coordinator.must(Right.COORDINATE);
        return new Outbox(letters.waiting(), letters.troubleOfOldest(), letters.failures());
    }

    /**
     * Takes the letters that failed off the list. None of them is sent.
     *
     * @throws NotPermitted if the member is no coordinator
     */
    public void clearFailures(Member coordinator) {
        coordinator.must(Right.COORDINATE);
        letters.forgetFailures();
        facts.publishEvent(new OutboxChanged());
    }

    private Optional<Recipient> recipient(PersonId person) {
        return members.byId(person)
                .flatMap(here -> mailboxes.findById(person))
                .flatMap(Mailbox::open)
                .map(address -> new Recipient(person, members.languageOf(person), address));
    }
}
