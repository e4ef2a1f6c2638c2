package org.commonground.post;

import io.github.bucket4j.Bucket;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.commonground.membership.Language;
import org.commonground.membership.Member;
import org.commonground.membership.MemberLeft;
import org.commonground.membership.Members;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.shared.Token;
import org.commonground.shell.Phrases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own choice: whether they want notices by mail, and where. Nobody sees another's address. */
@Service
@Transactional
public class Mailboxes {

    private static final int CODES_AN_HOUR = 5;

    private final MailboxRepository mailboxes;
    private final LetterTable letters;
    private final MailServer server;
    private final Members members;
    private final Phrases phrases;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentMap<PersonId, Bucket> codes = new ConcurrentHashMap<>();

    Mailboxes(
            MailboxRepository mailboxes,
            LetterTable letters,
            MailServer server,
            Members members,
            Phrases phrases,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.letters = letters;
        this.server = server;
        this.members = members;
        this.phrases = phrases;
        this.facts = facts;
        this.clock = clock;
    }

    /** How one's own notices stand. */
    @Transactional(readOnly = true)
    public Notices of(Member self) {
        return Notices.of(mailbox(self));
    }

    /**
     * Sends a code to an address, which is used only after the code came {@link #confirm back}. An address that is in use stays so
     * until then.
     *
     * @throws Refused without a mail server, and after many codes within an hour, so that nobody fills a stranger's mailbox
     */
    public void ask(Address address, Member self) {
        var mailbox = mailbox(self);
        if (!server.isThere()) {
            throw new Refused(Refusal.CLOSED);
        }
        if (!allowance(self.person()).tryConsume(1)) {
            throw new Refused(Refusal.TOO_MANY_CODES);
        }
        var code = "%06d".formatted(random.nextInt(1_000_000));
        var now = clock.instant();
        mailboxes.save(mailbox.asking(address, code, now));
        var language = members.languageOf(self.person());
        var letter = new Letter(
                "post.confirm",
                phrases.say("post.confirm.subject", language.locale()),
                phrases.say("post.confirm.body", language.locale(), code));
        letters.insert(UUID.randomUUID(), self.person(), Optional.of(address), letter, now);
        facts.publishEvent(new OutboxChanged());
    }

    /**
     * Shows that one reads what comes to the address that waits. The first address turns notices on.
     *
     * @throws Refused for a wrong code; after {@value Mailbox#MOST_TRIES} of them, or half an hour, another one has to be sent
     */
    @Transactional(noRollbackFor = Refused.class)
    public void confirm(String code, Member self) {
        var mailbox = mailbox(self);
        if (!mailbox.matches(code, clock.instant())) {
            mailboxes.save(mailbox.mistyped());
            throw new Refused(Refusal.CODE_WRONG);
        }
        mailboxes.save(mailbox.confirmed());
    }

    /** Forgets the address that waits to be confirmed. */
    public void withdraw(Member self) {
        keep(mailbox(self).notAsking());
    }

    /**
     * Turns notices on or off. What was on its way when they were turned off does not go out.
     *
     * @throws Refused if there is no confirmed address to turn them on for
     */
    public void want(boolean notices, Member self) {
        keep(mailbox(self).wanting(notices));
    }

    /** Forgets one's address; nothing goes there from now on. */
    public void forget(Member self) {
        mustRead(self);
        mailboxes.deleteById(self.person());
        letters.dropWaitingOf(self.person());
    }

    /**
     * Turns notices off for whoever a letter with this secret was sent to; asked by the program itself, because nobody signs in for
     * that. The secret works once.
     *
     * @return the language of that person; empty if the secret is none that works
     */
    public Optional<Language> stop(Token secret) {
        var reader = readerOf(secret);
        reader.ifPresent(person -> {
            letters.useStop(secret.hash());
            mailboxes.findById(person).ifPresent(mailbox -> mailboxes.save(mailbox.wanting(false)));
        });
        return reader.map(members::languageOf);
    }

    /** The language of the person who could {@link #stop} notices with this secret; changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Language> languageBehind(Token secret) {
        return readerOf(secret).map(members::languageOf);
    }

    @EventListener
    void on(MemberLeft left) {
        mailboxes.deleteById(left.person());
        letters.dropWaitingOf(left.person());
    }

    private Optional<PersonId> readerOf(Token secret) {
        return letters.recipientByStop(secret.hash());
    }

    private void keep(Mailbox mailbox) {
        mailboxes.save(mailbox);
    }

    private Mailbox mailbox(Member self) {
        mustRead(self);
        return mailboxes.findById(self.person()).orElseGet(() -> Mailbox.none(self.person()));
    }

    private static void mustRead(Member self) {
        self.must(Right.READ);
    }

    private Bucket allowance(PersonId person) {
        return codes.computeIfAbsent(
                person,
                fresh -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(CODES_AN_HOUR).refillIntervally(CODES_AN_HOUR, Duration.ofHours(1)))
                        .build());
    }
}
