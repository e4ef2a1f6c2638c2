package org.commonground.action;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;

/** Invented people and organisations whose names are easily mistaken for each other. */
final class SampleRosters {

    private SampleRosters() {}

    static Roster harbor() {
        return new Roster(
                ids(
                        PersonId::new,
                        "María López",
                        "Mariana Díaz",
                        "Tom Field",
                        "José Ángel Núñez",
                        "Lee Park",
                        "Ana Ruiz",
                        "Ana Maria Soto",
                        "River",
                        "Domingo Paz"),
                ids(
                        OrganisationId::new,
                        "Shelter Network",
                        "Shelter House",
                        "Legal Aid",
                        "Parks Department",
                        "St. Mary's, Inc.",
                        "Riverside"));
    }

    private static <T> Map<T, String> ids(Function<UUID, T> id, String... names) {
        var all = new LinkedHashMap<T, String>();
        List.of(names).forEach(name -> all.put(id.apply(UUID.nameUUIDFromBytes(name.getBytes())), name));
        return all;
    }

    static String names(ActionLine line, Roster roster) {
        return line.owner().map(roster.people()::get).orElse("-") + " | "
                + line.organisation().map(roster.organisations()::get).orElse("-");
    }

    static List<String> names(List<Named> named) {
        return named.stream().map(Named::name).sorted(Comparator.naturalOrder()).toList();
    }

    static String day(ActionLine line) {
        return line.due().map(Object::toString).orElse("-");
    }

    static Optional<PersonId> person(String name) {
        return harbor().people().entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
