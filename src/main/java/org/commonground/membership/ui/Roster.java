package org.commonground.membership.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** The collaborative's organisations and people, read once for one showing of the page. */
record Roster(List<Organisation> organisations, List<Profile> people, List<Term> held, Map<PersonId, Instant> invited) {

    static Roster read(Desks desks, Member reader) {
        return new Roster(
                desks.organisations().all(reader),
                desks.members().all(reader),
                desks.seats().held(reader),
                reader.may(Right.COORDINATE) ? desks.invitations().pending(reader) : Map.of());
    }

    /** The seats held for an organisation, its representative first. */
    List<Term> seatsOf(OrganisationId organisation) {
        return held.stream()
                .filter(term -> term.organisation().equals(organisation))
                .sorted((one, other) -> one.capacity().compareTo(other.capacity()))
                .toList();
    }

    boolean hasRepresentative(OrganisationId organisation) {
        return seatsOf(organisation).stream().anyMatch(term -> term.capacity() == Capacity.REPRESENTATIVE);
    }

    /** Those who speak for no organisation. */
    List<Profile> withoutSeat() {
        return people.stream()
                .filter(person -> held.stream().noneMatch(term -> term.person().equals(person.person())))
                .toList();
    }

    Optional<Profile> person(PersonId id) {
        return people.stream().filter(person -> person.person().equals(id)).findFirst();
    }

    /** The organisations that have these words in their own name or in one of their people's, in that sector if one is given. */
    Stream<Organisation> find(String words, Optional<Sector> sector) {
        return organisations.stream()
                .filter(each -> sector.isEmpty() || sector.get() == each.sector())
                .filter(each -> says(each.name().name(), words)
                        || seatsOf(each.id()).stream().anyMatch(term -> says(term.personName(), words)));
    }

    static boolean says(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
