package org.commonground.sitting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonground.membership.PersonId;
import org.commonground.membership.Sector;

/** Who speaks, who wants to, and who has spoken in a meeting. */
public record Floor(List<Turn> turns) {

    public Floor {
        turns = List.copyOf(turns);
    }

    /** As whoever was outside in a closed session sees it afterwards. */
    Floor seenFromOutside() {
        return new Floor(turns.stream().map(Turn::seenFromOutside).toList());
    }

    public Optional<Turn> speaking() {
        return turns.stream().filter(Turn::isSpeaking).findFirst();
    }

    /** In the order in which they asked. */
    public List<Turn> waiting() {
        return turns.stream()
                .filter(Turn::isWaiting)
                .sorted(Comparator.comparing(Turn::askedAt)
                        .thenComparing(turn -> turn.id().value()))
                .toList();
    }

    public Optional<Turn> waitingOf(PersonId person) {
        return waiting().stream()
                .filter(turn -> turn.person().filter(person::equals).isPresent())
                .findFirst();
    }

    /** Whether whoever waits with this turn has not spoken yet in this meeting. */
    public boolean isFirst(Turn turn) {
        return turns.stream().noneMatch(other -> !other.isWaiting() && other.isOfSame(turn));
    }

    /** How often each sector has spoken, the one that spoke most first. */
    public Map<Sector, Integer> balance() {
        var counts = new TreeMap<Sector, Integer>();
        turns.stream()
                .filter(turn -> !turn.isWaiting())
                .flatMap(turn -> turn.sector().stream())
                .forEach(sector -> counts.merge(sector, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Sector, Integer>comparingByValue().reversed())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
