package org.commonground.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.CommonGround;
import org.commonground.shared.Absence;
import org.commonground.shared.Database;
import org.commonground.shared.Refused;
import org.commonground.window.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** PostgreSQL freezes under the running product, is stopped, and is started again. */
class DatabaseAwayInPostgresTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final List<String> EVERYWHERE = List.of(
            "/",
            "/login",
            "/purpose",
            "/meetings",
            "/display",
            "/setup/x",
            "/join/x",
            "/papers/7b0c2f5e-0000-4000-8000-000000000000",
            "/calendar/x.ics",
            "/notices/stop/x",
            "/live/sign-in",
            "/live/drafts/7b0c2f5e-0000-4000-8000-000000000000/standing",
            "/login?v-r=init&location=login");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyRouteSaysSoAtOnceAndGoesOnByItself() throws Exception {
        var data = folder.resolve("data");
        var server = Postgres.server(builder -> builder.setDataDirectory(data).setCleanDataDirectory(false));
        var port = server.getPort();
        try (var product = new SpringApplicationBuilder(CommonGround.class)
                .run("--server.port=0", "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"))) {
            var house = "http://localhost:" + product.getEnvironment().getProperty("local.server.port");
            var rows = product.getBean(JdbcClient.class);
            var act = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
            rows.sql("create table said (word varchar(20))").update();
            assertThat(get(house + "/login").statusCode()).isEqualTo(200);

            signal("STOP", data);
            saysSoAtOnce(house + "/setup/first", true);
            EVERYWHERE.forEach(path -> saysSoAtOnce(house + path, false));
            signal("CONT", data);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> get(house + "/login").statusCode() == 200);

            server.close();

            saysSoAtOnce(house + "/setup/first", true);
            EVERYWHERE.forEach(path -> saysSoAtOnce(house + path, false));
            assertThat(product.getBean(Database.class).isAway()).isTrue();
            assertThatThrownBy(() -> act.executeWithoutResult(status ->
                            rows.sql("insert into said values ('lost')").update()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Absence.DATABASE_AWAY));
            assertThat(get(house + "/styles.css").statusCode()).isEqualTo(200);

            try (var again = Postgres.server(builder ->
                    builder.setDataDirectory(data).setCleanDataDirectory(false).setPort(port))) {
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> get(house + "/login").statusCode() == 200);
                assertThat(rows.sql("select count(*) from said")
                                .query(Long.class)
                                .single())
                        .isZero();
                assertThat(again.getPort()).isEqualTo(port);
            }
        }
    }

    /** Stops all processes of the server where they are, so that it accepts a connection and says nothing, or lets them go on. */
    private static void signal(String how, Path data) throws IOException, InterruptedException {
        var first = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        var group = ProcessHandle.of(first).orElseThrow();
        for (var each : Stream.concat(Stream.of(group), group.descendants()).toList()) {
            assertThat(new ProcessBuilder("kill", "-" + how, Long.toString(each.pid()))
                            .start()
                            .waitFor())
                    .isZero();
        }
    }

    /** @param first whether nobody has asked anything since the database went away, so that it may not be known yet */
    private void saysSoAtOnce(String address, boolean first) {
        var began = System.nanoTime();
        var answer = get(address);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as(address).isLessThan(AT_ONCE);
        if (!first) {
            assertThat(answer.statusCode()).as(address).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("The database does not answer").doesNotContain("Exception");
        } else {
            await().atMost(AT_ONCE).until(() -> get(address).statusCode() == 503);
        }
    }

    private HttpResponse<String> get(String address) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept-Language", "en")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(address, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(address, stopped);
        }
    }
}
