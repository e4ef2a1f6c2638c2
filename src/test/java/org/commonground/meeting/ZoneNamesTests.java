package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNamesTests {

    /** From then on the library's own zones are among those that Java offers. */
    @BeforeEach
    void useTheCalendarLibrary() {
        TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone("America/New_York");
    }

    @Test
    void offerPlacesOfTheWorldAlone() {
        assertThat(ZoneId.getAvailableZoneIds()).anyMatch(name -> name.contains("ical4j"));
        assertThat(ZoneNames.places())
                .hasSizeBetween(400, 700)
                .contains("America/New_York", "Europe/Madrid", "Asia/Kolkata", "America/Argentina/Buenos_Aires", "UTC")
                .allMatch(name -> name.equals("UTC") || name.indexOf('/') > 0)
                .noneMatch(name -> name.contains("ical4j") || name.startsWith("Etc/"))
                .isSorted();
        assertThat(ZoneNames.places()).allMatch(ZoneNames::isKnown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ical4j-local-America/New_York", "America/Nowhere", "", "+25:00"})
    void areNotWhateverSomebodySends(String name) {
        assertThat(ZoneNames.isKnown(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC", "GMT", "Asia/Calcutta", "+02:00", "Z"})
    void areAlsoThoseThatABrowserMayName(String name) {
        assertThat(ZoneNames.isKnown(name)).isTrue();
    }
}
