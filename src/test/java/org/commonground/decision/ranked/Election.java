package org.commonground.decision.ranked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** An election from a file: "seats 4", "candidates A B C", and then a line for each kind of ballot, "62 A C". */
record Election(int seats, List<String> candidates, List<Ranking<String>> ballots) {

    static Election published(String name) {
        try (var file = Objects.requireNonNull(Election.class.getResourceAsStream("/decision/ranked/" + name))) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Election of(String lines) {
        var rows = lines.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.strip().split(" ")))
                .toList();
        var seats = Integer.parseInt(rows.get(0).get(1));
        var candidates = rows.get(1).subList(1, rows.get(1).size());
        var ballots = rows.stream()
                .skip(2)
                .map(row -> new Ranking<>(row.subList(1, row.size()), Integer.parseInt(row.getFirst())))
                .toList();
        return new Election(seats, candidates, ballots);
    }

    /** As it is counted where lots fall on whoever stands first in this order; without one, as they stand on the ballot. */
    Result<String> count(String... lots) {
        var order = lots.length == 0 ? candidates : Arrays.asList(lots);
        return Count.of(candidates, ballots, seats, Lot.byOrder(order));
    }
}
