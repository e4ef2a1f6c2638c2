package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.commonground.window.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Motions from before they knew their body: each comes before the one that it was brought to. */
class MotionBodyMigrationTests {

    private static final String BEFORE = "53";

    @Test
    void findsTheBodyOfEveryOldMotionOnH2() {
        finds(new DriverManagerDataSource("jdbc:h2:mem:motion-body;DB_CLOSE_DELAY=-1"), "h2");
    }

    @Test
    void findsTheBodyOfEveryOldMotionOnPostgres() throws IOException {
        try (var server = Postgres.server()) {
            finds(server.getPostgresDatabase(), "postgresql");
        }
    }

    private static void finds(DataSource database, String kind) {
        var locations = new String[] {"classpath:db/migration/common", "classpath:db/migration/" + kind};
        var flyway = Flyway.configure().dataSource(database).locations(locations);
        flyway.target(BEFORE).load().migrate();
        var rows = JdbcClient.create(database);
        fill(rows);

        flyway.target("65").load().migrate();

        var bodies = new TreeMap<Integer, String>();
        rows.sql("select m.number, b.name from motion m join body b on b.id = m.body")
                .query(row -> {
                    bodies.put(row.getInt("number"), row.getString("name"));
                });
        assertThat(bodies)
                .isEqualTo(new TreeMap<>(
                        Map.of(1, "Plenary", 2, "Outreach", 3, "Outreach", 4, "Plenary", 5, "Outreach", 6, "Plenary")));
    }

    /** 1 was brought nowhere, 2 to the committee, 3 amends it, 4 came back to the plenary, 5 approves minutes, 6 adopts a wording. */
    private static void fill(JdbcClient rows) {
        var sql = """
                insert into person (id, display_name, contact, language, coordinator, chair, note_taker, observer, joined, version)
                values (E, 'Ada', '', 'EN', true, false, false, false, true, 0);
                insert into body (id, kind, name, charge, revision) values (A, 'PLENARY', 'Plenary', '', 0);
                insert into body (id, kind, name, charge, revision) values (B, 'COMMITTEE', 'Outreach', '', 0);
                """;
        var insert = """
                insert into meeting (id, body, heading, starts_at, zone_name, minutes, place, link, published, cancelled, sequence, stage,
                                     revision)
                values (%1$s, %2$s, 'Meeting', timestamp with time zone '2026-0%3$d-01 10:00:00+00', 'UTC', 60, '', '', true, false, 0,
                        'PLANNED', 0);
                insert into item (id, meeting, place, section, heading, purpose, presenter_name, minutes, about, care_note, state,
                                  extra_minutes, revision)
                values (%1$s, %1$s, 1, '', 'Item', 'DECIDE', '', 10, '', '', 'WAITING', 0, 0);
                """;
        run(rows, sql + insert.formatted("C", "B", 3) + insert.formatted("D", "A", 5));
        motion(rows, 1, "null", "null", "null");
        motion(rows, 2, "null", "null", "null");
        motion(rows, 3, "null", "null", "M2");
        motion(rows, 4, "null", "null", "null");
        motion(rows, 5, "'minutes'", "C", "null");
        motion(rows, 6, "'wording'", "E", "null");
        run(rows, """
                insert into item_motion (item, motion, place) values (C, M2, 1);
                insert into item_motion (item, motion, place) values (D, M4, 1);
                insert into item_motion (item, motion, place) values (C, M4, 2);
                """);
    }

    private static void motion(JdbcClient rows, int number, String kind, String source, String amends) {
        run(rows, """
                insert into motion (id, number, kind, title, text, rationale, source_kind, source_id, source_version, amends, mover, state,
                                    moved_at, since, why, turned_down, revision)
                values (M%d, %d, 'BUSINESS', 'Meet', 'That we meet', '', %s, %s, 0, %s, E, 'MOVED', current_timestamp, current_timestamp,
                        '', '', 0);
                """.formatted(number, number, kind, source, amends));
    }

    /** Letters, and M with a number, stand for ids. */
    private static void run(JdbcClient rows, String sql) {
        for (var one : sql.split(";")) {
            if (!one.isBlank()) {
                rows.sql(one.replaceAll("\\bM(\\d)\\b", "cast('00000000-0000-0000-0000-00000000000$1' as uuid)")
                                .replaceAll("\\b([A-E])\\b", "cast('00000000-0000-0000-0000-00000000000$1' as uuid)"))
                        .update();
            }
        }
    }
}
