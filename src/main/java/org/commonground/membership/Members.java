package org.commonground.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the collaborative. Whoever has standing sees who is here; coordinators look after it. */
@Service
@Transactional
public class Members {

    private final PersonRepository people;
    private final SeatRepository seats;
    private final InvitationRepository invitations;
    private final CollaborativeRepository collaboratives;
    private final Standings standings;
    private final NamesHere names;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Members(
            PersonRepository people,
            SeatRepository seats,
            InvitationRepository invitations,
            CollaborativeRepository collaboratives,
            Standings standings,
            NamesHere names,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.people = people;
        this.seats = seats;
        this.invitations = invitations;
        this.collaboratives = collaboratives;
        this.standings = standings;
        this.names = names;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * How a person stands at this moment; empty for somebody unknown and for somebody whose membership has ended. This is the
     * question the program itself asks before it lets anybody act, so it takes no member.
     */
    @Transactional(readOnly = true)
    public Optional<Member> byId(PersonId person) {
        return standings.ofPersonHere(person);
    }

    /** In which language a person reads; asked by the program itself. English for somebody unknown. */
    @Transactional(readOnly = true)
    public Language languageOf(PersonId person) {
        return people.findById(person).map(Person::language).orElse(Language.EN);
    }

    /**
     * Everybody whose membership lasts, by display name.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public List<Profile> all(Member reader) {
        reader.must(Right.READ);
        return standings.ofPeopleHere();
    }

    /**
     * By which names everybody is shown now, those who have left too, so that what is on record can be read.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Member reader) {
        reader.must(Right.READ);
        return standings.names();
    }

    /**
     * Everybody whose membership has ended, the latest first.
     *
     * @throws NotPermitted if the member is no coordinator
     */
    @Transactional(readOnly = true)
    public List<Profile> former(Member coordinator) {
        coordinator.must(Right.COORDINATE);
        return standings.ofPeopleWhoLeft();
    }

    /**
     * How to reach somebody, as a coordinator has noted it; empty if nothing is noted.
     *
     * @throws NotPermitted if the member is no coordinator
     */
    @Transactional(readOnly = true)
    public String contact(PersonId person, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        return known(person).contact();
    }

    /**
     * Adds a person, who can sign in once they have been {@link Invitations invited} and have accepted.
     *
     * @param contact how to reach them, for coordinators only; may be empty
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if somebody who is here is called alike
     */
    public PersonId add(Name displayName, String contact, Language language, Roles roles, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        var added = Person.named(displayName, contact, language, roles);
        names.mustBeFree(displayName, added.id());
        var person = people.save(added);
        facts.publishEvent(new RosterChanged());
        return person.id();
    }

    /**
     * Corrects what was entered about a person.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if the name would change although the person has joined and chooses it themselves, or somebody else who is here is
     *     called alike
     */
    public void edit(PersonId id, Name displayName, String contact, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        var person = here(id);
        if (person.joined() && !person.displayName().equals(displayName)) {
            throw new Refused(Refusal.NAME_IS_THEIR_OWN);
        }
        names.mustBeFree(displayName, person);
        become(person, person.called(displayName).reachedAt(contact));
    }

    /**
     * Gives somebody a role. An office makes an observer a member; {@link Role#OBSERVER} makes a member an observer.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if somebody who holds an office would become an observer
     */
    public void give(Role role, PersonId person, Member coordinator) {
        changeRoles(person, roles -> roles.with(role), coordinator);
    }

    /**
     * Takes a role from somebody. Taking {@link Role#MEMBER} leaves an observer, taking {@link Role#OBSERVER} a member.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if nobody who can sign in would be left as coordinator, or an observer would keep an office
     */
    public void take(Role role, PersonId person, Member coordinator) {
        changeRoles(person, roles -> roles.without(role), coordinator);
    }

    /**
     * Ends somebody's membership. They lose access at once, their seat and offices end, and an invitation that waits for them
     * stops working; what they did stays.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if nobody who can sign in would be left as coordinator
     */
    public void end(PersonId id, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        lock();
        var person = here(id);
        var now = clock.instant();
        Saving.save(() -> people.save(person.leaving(now)));
        mustKeepCoordinator();
        invitations.findByPending(id).ifPresent(pending -> invitations.save(pending.voided(now)));
        seats.findByHeldBy(id).ifPresent(seat -> {
            var today = LocalDate.now(clock);
            seats.save(seat.ending(today.isBefore(seat.starts()) ? seat.starts() : today));
            facts.publishEvent(new SeatEnded(seat.id(), seat.organisation(), id));
        });
        facts.publishEvent(new MemberLeft(id));
        facts.publishEvent(new RosterChanged());
    }

    /**
     * Takes somebody back whose membership had ended. They start without seat and offices, and need a new invitation.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if they are here already
     */
    public void bringBack(PersonId id, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        var person = known(id);
        if (person.here()) {
            throw new Refused(Refusal.PERSON_IS_HERE);
        }
        Saving.save(() -> people.save(person.returning()));
        facts.publishEvent(new RosterChanged());
    }

    /**
     * The acting person chooses how they are called and in which language they read.
     *
     * @throws NotPermitted for somebody without standing
     * @throws Refused if somebody else who is here is called alike
     */
    public void choose(Name displayName, Language language, Member self) {
        self.must(Right.READ);
        var person = here(self.person());
        names.mustBeFree(displayName, person);
        become(person, person.called(displayName).reading(language));
    }

    private void changeRoles(PersonId id, UnaryOperator<Roles> change, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        lock();
        var person = here(id);
        become(person, person.holding(change.apply(person.roles())));
        mustKeepCoordinator();
    }

    private void become(Person before, Person after) {
        if (before.equals(after)) {
            return;
        }
        Saving.save(() -> people.save(after));
        if (!before.displayName().equals(after.displayName()) || !before.roles().equals(after.roles())) {
            facts.publishEvent(new StandingChanged(before.id()));
        }
        facts.publishEvent(new RosterChanged());
    }

    /** Two coordinators who take each other's role at the same moment would otherwise leave none. */
    private void lock() {
        collaboratives.findWithLockById(Collaborative.THE_ONE);
    }

    private void mustKeepCoordinator() {
        if (people.coordinators() == 0) {
            throw new Refused(Refusal.LAST_COORDINATOR);
        }
    }

    private Person here(PersonId id) {
        var person = known(id);
        if (!person.here()) {
            throw new Refused(Refusal.PERSON_HAS_LEFT);
        }
        return person;
    }

    private Person known(PersonId id) {
        return people.findById(id).orElseThrow(() -> new Refused(Refusal.PERSON_UNKNOWN));
    }
}
