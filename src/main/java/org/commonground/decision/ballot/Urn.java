package org.commonground.decision.ballot;

import java.util.Collections;
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
        if (ballots.values().stream().anyMatch(each -> each < 1)) {
            throw new IllegalArgumentException(ballots.toString());
        }
        var sorted = new TreeMap<String, Integer>();
        sorted.putAll(ballots);
        ballots = Collections.unmodifiableSortedMap(sorted);
    }

    /** With one more ballot. */
    public Urn with(Choice choice) {
        return with(choice, 1);
    }

    /** @param weight how many votes this ballot counts, at least 1 */
    public Urn with(Choice choice, int weight) {
        if (weight < 1) {
            throw new IllegalArgumentException(String.valueOf(weight));
        }
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

    /** Whether all say the same, or all but one. */
    public boolean isNearlyOneSided() {
        return ballots.values().stream().mapToInt(Integer::intValue).max().orElse(0) >= size() - 1;
    }

    /** One line for each thing that was said: how often, and what. */
    public String written() {
        return ballots.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads what {@link #written()} wrote, in whatever order its lines are; what stands on two of them is added up.
     *
     * @throws IllegalArgumentException for a line that does not say how often and what
     */
    public static Urn read(String written) {
        var ballots = new TreeMap<String, Integer>();
        written.lines().forEach(line -> {
            var space = line.indexOf(' ');
            var many = space < 1 ? 0 : Integer.parseInt(line.substring(0, space));
            if (many < 1) {
                throw new IllegalArgumentException(line);
            }
            ballots.merge(line.substring(space + 1), many, Integer::sum);
        });
        return new Urn(ballots);
    }

    /** How many letters {@link #written()} has at most once so many have filled in such a paper. */
    public static int longestWritten(Paper paper, int voters) {
        var lines = paper.method().choosesOptions()
                ? voters
                : Math.min(voters, paper.method().steps());
        return lines * (paper.longestWritten() + String.valueOf(voters).length() + 2);
    }

    Map<Choice, Integer> choices(Method method) {
        return ballots.entrySet().stream()
                .collect(Collectors.toMap(each -> Choice.read(method, each.getKey()), Map.Entry::getValue));
    }
}
