package org.commonground.decision.ballot;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one voter says. Two ballots that say the same are written the same, so that nothing but what they say can be told from them. */
public sealed interface Choice {

    /** The one way in which this is written down. */
    String written();

    /**
     * A step of a scale.
     *
     * @param step 0 is the first
     */
    record Step(int step) implements Choice {
        @Override
        public String written() {
            return String.valueOf(step);
        }
    }

    /**
     * Options one can live with; none at all is an abstention.
     *
     * @param options their places, 0 is the first
     */
    record Marks(Set<Integer> options) implements Choice {
        public Marks {
            options = Set.copyOf(options);
        }

        @Override
        public String written() {
            return new TreeSet<>(options).stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /**
     * Points by option; an option that is given none may be left out, and none for all of them is an abstention.
     *
     * @param points at least 1 each
     */
    record Points(Map<Integer, Integer> points) implements Choice {
        public Points {
            points = points.entrySet().stream()
                    .filter(each -> each.getValue() != 0)
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        int spent() {
            return points.values().stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public String written() {
            return new TreeMap<>(points)
                    .entrySet().stream()
                            .map(each -> each.getKey() + ":" + each.getValue())
                            .collect(Collectors.joining(","));
        }
    }

    /** Options in the order one wants them; those left out are wanted least, and nobody at all is an abstention. */
    record Order(List<Integer> options) implements Choice {
        public Order {
            options = List.copyOf(options);
        }

        @Override
        public String written() {
            return options.stream().map(String::valueOf).collect(Collectors.joining(">"));
        }
    }

    /**
     * An empty paper: an abstention where one chooses between options.
     *
     * @throws IllegalArgumentException where one chooses a step
     */
    static Choice nothing(Method method) {
        return switch (method.style()) {
            case MARKS -> new Marks(Set.of());
            case POINTS -> new Points(Map.of());
            case ORDER -> new Order(List.of());
            case SCALE -> throw new IllegalArgumentException(method + " has a step for it");
        };
    }

    /** What {@link #written()} wrote; empty for anything else. */
    static Optional<Choice> readable(Method method, String written) {
        try {
            return Optional.of(read(method, written));
        } catch (IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }

    /**
     * Reads what {@link #written()} wrote.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Choice read(Method method, String written) {
        var choice = switch (method.style()) {
            case SCALE -> new Step(Integer.parseInt(written));
            case MARKS -> new Marks(new HashSet<>(numbers(written, ",")));
            case POINTS -> new Points(pairs(written));
            case ORDER -> new Order(numbers(written, ">"));
        };
        if (!choice.written().equals(written)) {
            throw new IllegalArgumentException(written);
        }
        return choice;
    }

    private static List<Integer> numbers(String written, String between) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(between)).map(Integer::valueOf).toList();
    }

    /** Whatever is no pair, or is the second of one option, is passed over and so missed when what was read is written again. */
    private static Map<Integer, Integer> pairs(String written) {
        return Arrays.stream(written.split(","))
                .map(pair -> numbers(pair, ":"))
                .filter(pair -> pair.size() == 2)
                .collect(Collectors.toMap(List::getFirst, List::getLast, (first, second) -> first));
    }
}
