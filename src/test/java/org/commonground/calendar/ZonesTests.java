package org.commonground.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we tell calendars of a zone is what we count with ourselves, although it comes from elsewhere. */
class ZonesTests {

    private static final Instant FROM = Instant.parse("2025-06-01T00:00:00Z");
    /** The library's own reader of definitions takes the hours around a change for either side of it. */
    private static final Duration A_MARGIN = Duration.ofDays(2);

    private static final Instant TO = Instant.parse("2036-06-01T00:00:00Z");

    private final Zones zones = new Zones();

    static Stream<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(America|Pacific)/.*|Europe/(Madrid|London)|Atlantic/Canary"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("zones")
    void agreeWithJava(String name) {
        var zone = ZoneId.of(name);
        zones.definition(zone)
                .ifPresent(definition -> moments(zone)
                        .forEach(moment -> assertThat(ReadBack.offset(definition, moment))
                                .as("%s at %s", name, moment)
                                .isEqualTo(zone.getRules().getOffset(moment))));
    }

    private static List<Instant> moments(ZoneId zone) {
        var changes = Stream.iterate(
                        zone.getRules().nextTransition(FROM),
                        next -> next != null && next.getInstant().isBefore(TO),
                        next -> zone.getRules().nextTransition(next.getInstant()))
                .flatMap(change -> Stream.of(
                        change.getInstant().minus(A_MARGIN), change.getInstant().plus(A_MARGIN)));
        return Stream.concat(Stream.of(FROM, TO), changes).toList();
    }
}
