package org.commonground.membership.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonground.membership.Capacity;
import org.commonground.membership.Member;
import org.commonground.membership.Organisation;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Profile;
import org.commonground.membership.Right;
import org.commonground.membership.Sector;
import org.commonground.membership.Term;

/**
 * The collaborative's organisations and people, read once for one showing of the page.
 *
 * @param coordinated whether whoever reads it looks after it
 */
record Roster(
        List<Organisation> organisations,
        List<Profile> people,
        List<Term> held,
        Set<PersonId> invited,
        boolean coordinated) {

    /** Before it was read. */
    static final Roster NONE = new Roster(List.of(), List.of(), List.of(), Set.of(), false);

    static Roster read(Desks desks, Member reader) {
        var coordinated = reader.may(Right.COORDINATE);
        return new Roster(
                desks.organisations().all(reader),
                desks.members().all(reader),
                desks.seats().held(reader),
                coordinated ? desks.invitations().pending(reader).keySet() : Set.of(),
                coordinated);
    }

    /** Those who speak for an organisation, its representative first. */
    List<Seated> speakingFor(OrganisationId organisation) {
        return seatsOf(organisation)
                .flatMap(term -> person(term.person()).stream().map(person -> seated(person, Optional.of(term))))
                .toList();
    }

    /** Those who speak for no organisation. */
    List<Seated> withoutSeat() {
        return people.stream()
                .filter(person -> held.stream().noneMatch(term -> term.person().equals(person.person())))
                .map(person -> seated(person, Optional.empty()))
                .toList();
    }

    boolean hasRepresentative(OrganisationId organisation) {
        return seatsOf(organisation).anyMatch(term -> term.capacity() == Capacity.REPRESENTATIVE);
    }

    /** Whoever would take over first. */
    Optional<Profile> alternateOf(OrganisationId organisation) {
        return seatsOf(organisation)
                .filter(term -> term.capacity() == Capacity.ALTERNATE)
                .flatMap(term -> person(term.person()).stream())
                .findFirst();
    }

    /** The organisations that have these words in their own name or in one of their people's, in that sector if one is given. */
    List<Organisation> find(String words, Optional<Sector> sector) {
        return organisations.stream()
                .filter(each -> sector.isEmpty() || sector.get() == each.sector())
                .filter(each -> says(each.name().name(), words)
                        || seatsOf(each.id()).anyMatch(term -> says(term.personName(), words)))
                .toList();
    }

    /** Those without a seat who have these words in their name; nobody where a sector is asked for. */
    List<Seated> findWithoutSeat(String words, Optional<Sector> sector) {
        return withoutSeat().stream()
                .filter(each -> sector.isEmpty() && says(each.profile().displayName(), words))
                .toList();
    }

    private Stream<Term> seatsOf(OrganisationId organisation) {
        return held.stream()
                .filter(term -> term.organisation().equals(organisation))
                .sorted((one, other) -> one.capacity().compareTo(other.capacity()));
    }

    private Optional<Profile> person(PersonId id) {
        return people.stream().filter(person -> person.person().equals(id)).findFirst();
    }

    private Seated seated(Profile person, Optional<Term> seat) {
        return new Seated(person, seat, invited.contains(person.person()));
    }

    private static boolean says(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
