package org.commonground.decision.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonground.decision.ranked.Stage.Move.Exclusion;
import org.commonground.decision.ranked.Stage.Move.Surplus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedElectionTests {

    private static final double ROUNDED = 0.005;

    /** The city's own table had the three weakest excluded in one round, which changes no total. */
    @Test
    void countsTheMayorOfBurlingtonAsTheCityDid() {
        var result = Election.published("burlington-2009.txt").count();

        assertThat(result.elected()).containsExactly("Kiss");
        assertThat(totals(result.stages().getFirst()))
                .containsAllEntriesOf(Map.of(
                        "Wright", 2951L,
                        "Kiss", 2585L,
                        "Montroll", 2063L,
                        "Smith", 1306L,
                        "Simpson", 35L,
                        "Writein", 36L));
        assertThat(totals(result.stages().get(3)))
                .containsAllEntriesOf(Map.of("Wright", 3294L, "Kiss", 2981L, "Montroll", 2554L, "Smith", 0L));
        assertThat(totals(result.stages().getLast())).containsAllEntriesOf(Map.of("Kiss", 4313L, "Wright", 4061L));
        assertThat(result.stages()).hasSize(5);
    }

    /** The table of the count that North Lanarkshire Council published, to its two decimal places; of its last stage it names the elected. */
    @ParameterizedTest
    @CsvSource({
        "Goldie, 1779, 1204.00, 1204.00, 1204.00, 1204.00, 1204.00, 1204.00",
        "Graham, 1413, 1413.00, 1204.00, 1204.00, 1204.00, 1204.00, 1204.00",
        "Hogg, 444, 810.20, 815.82, 816.32, 836.42, 857.55, 926.39",
        "Homer, 653, 783.58, 792.45, 792.87, 819.18, 832.46, 916.95",
        "Masterton, 344, 358.54, 363.13, 363.68, 392.87, 486.34, 0.00",
        "Mcarthur, 225, 228.88, 232.13, 232.41, 235.75, 0.00, 0.00",
        "Mcvey, 140, 147.76, 152.34, 153.14, 0.00, 0.00, 0.00",
        "Muir, 1017, 1044.47, 1210.43, 1204.00, 1204.00, 1204.00, 1204.00",
        "-, 0, 24.57, 40.70, 44.58, 118.77, 226.65, 559.67",
    })
    void countsCumbernauldSouthAsTheCouncilDid(
            String who, double s1, double s2, double s3, double s4, double s5, double s6, double s7) {
        var stages = Election.published("cumbernauld-south-2012.txt").count().stages();
        var published = new double[] {s1, s2, s3, s4, s5, s6, s7};

        assertThat(stages).hasSize(published.length + 1);
        for (var stage = 0; stage < published.length; stage++) {
            var counted = who.equals("-")
                    ? stages.get(stage).exhausted()
                    : stages.get(stage).votes().get(who);
            assertThat(Double.parseDouble(String.valueOf(counted)))
                    .as("%s at stage %d", who, stage + 1)
                    .isCloseTo(published[stage], within(ROUNDED));
        }
    }

    @Test
    void electsInCumbernauldSouthWhomTheCouncilDeclaredElected() {
        var result = Election.published("cumbernauld-south-2012.txt").count();

        assertThat(result.quota()).hasToString("1204");
        assertThat(result.elected()).containsExactly("Goldie", "Graham", "Muir", "Hogg");
        assertThat(result.stages().stream().skip(1).map(stage -> stage.move().orElseThrow()))
                .containsExactly(
                        new Surplus<>("Goldie"),
                        new Surplus<>("Graham"),
                        new Surplus<>("Muir"),
                        new Exclusion<>("Mcvey"),
                        new Exclusion<>("Mcarthur"),
                        new Exclusion<>("Masterton"),
                        new Exclusion<>("Homer"));
    }

    /** The table that Aberdeenshire Council published, to its last decimal place: the last vacancies are filled short of the quota. */
    @ParameterizedTest
    @CsvSource({
        "Davidson, 1087, 1703.86149, 1104, 1104",
        "Kahanov, 768, 793.5535, 843.88154, 1024.69749",
        "Morgan, 415, 548.38927, 835.99301, 0",
        "Owen, 2258, 1104, 1104, 1104",
        "Thomson, 987, 1034.01844, 1093.7422, 1264.3382",
    })
    void countsEllonAsTheCouncilDid(String who, String s1, String s2, String s3, String s4) {
        var result = Election.published("ellon-2017.txt").count();

        assertThat(table(result, who)).containsExactly(s1, s2, s3, s4);
        assertThat(result.quota()).hasToString("1104");
        assertThat(result.elected()).containsExactly("Owen", "Davidson", "Thomson", "Kahanov");
    }

    /** The stages of the count of Dundee City Council: Coleman passes the quota by the second surplus, and is not elected before. */
    @Test
    void goesOnInStrathmartineUntilTheQuotaIsPassedAsTheCouncilDid() {
        var result = Election.published("dundee-strathmartine-2022.txt").count();

        assertThat(result.quota()).hasToString("1192");
        assertThat(table(result, "Coleman")).containsExactly("1116", "1169.2524", "1226.26872");
        assertThat(result.stages().stream().map(Stage::elected))
                .containsExactly(List.of("Alexander", "Keenan"), List.of("Hunter"), List.of("Coleman"));
    }

    /** The stages of the count of Dundee City Council. */
    @Test
    void goesOnInMaryfieldUntilTheQuotaIsPassedAsTheCouncilDid() {
        var result = Election.published("dundee-maryfield-2022.txt").count();

        assertThat(result.quota()).hasToString("1054");
        assertThat(result.stages().stream().skip(1).map(stage -> stage.move().orElseThrow()))
                .containsExactly(
                        new Exclusion<>("Gurr"),
                        new Exclusion<>("Dewar"),
                        new Exclusion<>("Kamran"),
                        new Surplus<>("Lynn"),
                        new Surplus<>("Cruickshank"),
                        new Exclusion<>("Marr"));
        assertThat(table(result, "Short").getLast()).isEqualTo("1058.95252");
        assertThat(result.elected()).containsExactly("Lynn", "Cruickshank", "Short");
    }

    private static List<String> table(Result<String> result, String who) {
        return result.stages().stream()
                .map(stage -> String.valueOf(stage.votes().get(who)))
                .toList();
    }

    private static Map<String, Long> totals(Stage<String> stage) {
        return stage.votes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().parts() / Votes.ONE));
    }
}
