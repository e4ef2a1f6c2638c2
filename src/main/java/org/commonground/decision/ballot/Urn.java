package org.commonground.decision.ballot;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All ballots of a vote, as how many say what. It knows neither who cast them nor in which order: two urns with the same ballots are
 * equal, whatever came first.
 *
 * @param ballots how many say this, by how it is written
 */
public record Urn(SortedMap<String, Integer> ballots) {

    public static final Urn EMPTY = new Urn(new TreeMap<>());

    public Urn {
        ballots = new TreeMap<>(ballots);
        if (ballots.values().stream().anyMatch(each -> each < 1)) {
            throw new IllegalArgumentException(ballots.toString());
        }
    }

    /** With one more ballot. */
    public Urn with(Choice choice) {
        return with(choice, 1);
    }

    /** @param weight how many votes this ballot counts */
    public Urn with(Choice choice, int weight) {
        var more = new TreeMap<>(ballots);
        more.merge(choice.written(), weight, Integer::sum);
        return new Urn(more);
    }

    public int size() {
        return ballots.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many say exactly this. */
    public int of(Choice choice) {
        return ballots.getOrDefault(choice.written(), 0);
    }

    /** Whether all say the same, so that the result says of each voter what they said. */
    public boolean isOneSided() {
        return ballots.size() <= 1;
    }

    /** One line for each thing that was said: how often, and what. */
    public String written() {
        return ballots.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #written()} wrote. */
    public static Urn read(String written) {
        return written.isEmpty()
                ? EMPTY
                : new Urn(Arrays.stream(written.split("\n"))
                        .map(line -> line.split(" ", 2))
                        .collect(Collectors.toMap(
                                part -> part[1], part -> Integer.valueOf(part[0]), Integer::sum, TreeMap::new)));
    }

    Map<Choice, Integer> choices(Method method) {
        return ballots.entrySet().stream()
                .collect(Collectors.toMap(each -> Choice.read(method, each.getKey()), Map.Entry::getValue));
    }
}
