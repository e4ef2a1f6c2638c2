package org.commonground.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonground.shared.Refused;
import org.commonground.shared.Token;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links by which people get in without a mail server: a coordinator makes one, hands it over in whatever way is safe,
 * and the person chooses a password behind it. The same link lets somebody in again who has forgotten theirs.
 */
@Service
@Transactional
public class Invitations {

    private final InvitationRepository repository;
    private final PersonRepository people;
    private final CollaborativeRepository collaboratives;
    private final NamesHere names;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Invitations(
            InvitationRepository repository,
            PersonRepository people,
            CollaborativeRepository collaboratives,
            NamesHere names,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.collaboratives = collaboratives;
        this.names = names;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Makes a link for somebody. It works once and for 14 days; an older one of theirs stops working.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if the person's membership has ended
     */
    public InvitationLink invite(PersonId id, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        var person = people.findById(id).orElseThrow(() -> new Refused(Refusal.PERSON_UNKNOWN));
        if (!person.here()) {
            throw new Refused(Refusal.PERSON_HAS_LEFT);
        }
        var now = clock.instant();
        var token = Token.random();
        var invitation = Invitation.of(id, token, coordinator.person(), now);
        Saving.run(() -> {
            repository.findByPending(id).ifPresent(older -> repository.save(older.voided(now)));
            repository.save(invitation);
        });
        facts.publishEvent(new RosterChanged());
        return new InvitationLink(id, token.value(), invitation.expiresAt());
    }

    /**
     * Whose invitations wait to be accepted, and when each runs out.
     *
     * @throws NotPermitted if the member is no coordinator
     */
    @Transactional(readOnly = true)
    public Map<PersonId, Instant> pending(Member coordinator) {
        coordinator.must(Right.COORDINATE);
        var now = clock.instant();
        return repository.findByPendingIsNotNull().stream()
                .filter(invitation -> invitation.objection(now).isEmpty())
                .collect(Collectors.toUnmodifiableMap(Invitation::person, Invitation::expiresAt));
    }

    /** What a link opens at this moment. Whoever has the link may ask. */
    @Transactional(readOnly = true)
    public Invited open(String token) {
        return repository
                .findByTokenHash(new Token(token).hash())
                .<Invited>map(invitation -> invitation
                        .objection(clock.instant())
                        .<Invited>map(Invited.Closed::new)
                        .orElseGet(() -> welcome(invitation)))
                .orElseGet(() -> new Invited.Closed(Refusal.INVITATION_UNKNOWN));
    }

    /**
     * Uses a link up: the person has joined, under the display name they chose. Whoever has the link may do this, once.
     *
     * @throws Refused if the link was used, has expired, was replaced by a newer one or never was ours, or if somebody else who is here is
     *     called alike
     */
    public PersonId accept(String token, Name displayName) {
        var now = clock.instant();
        var invitation = repository
                .findByTokenHash(new Token(token).hash())
                .orElseThrow(() -> new Refused(Refusal.INVITATION_UNKNOWN));
        invitation.objection(now).ifPresent(reason -> {
            throw new Refused(reason);
        });
        var person = invited(invitation);
        names.mustBeFree(displayName, person);
        Saving.run(() -> {
            repository.save(invitation.used(now));
            people.save(person.called(displayName).joining());
        });
        if (!person.displayName().equals(displayName)) {
            facts.publishEvent(new StandingChanged(person.id()));
        }
        facts.publishEvent(new MemberJoined(person.id()));
        facts.publishEvent(new RosterChanged());
        return person.id();
    }

    private Invited welcome(Invitation invitation) {
        var person = invited(invitation);
        var collaborative = collaboratives
                .findById(Collaborative.THE_ONE)
                .map(c -> c.name().name())
                .orElse("");
        return new Invited.Welcome(
                person.id(), person.displayName().name(), person.language(), collaborative, person.joined());
    }

    private Person invited(Invitation invitation) {
        return people.findById(invitation.person()).orElseThrow(() -> new Refused(Refusal.PERSON_UNKNOWN));
    }
}
