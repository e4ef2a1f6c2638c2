package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.commonground.meeting.Convening.refuses;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.commonground.draft.wire.RealServer;
import org.commonground.shared.Absence;
import org.commonground.shared.Refused;
import org.commonground.shared.SmallDisk;
import org.commonground.window.Household;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The product with its data on a disk that fills up. */
class FullDiskIntegrationTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void refusesLargeFilesBeforeAndGoesOnByItselfAfter() throws IOException {
        try (var disk = SmallDisk.mount(folder.resolve("disk"), 34)) {
            RealServer.prepare(disk.path(), product -> {
                goesOn(product, disk);
                return true;
            });
        }
    }

    private static void goesOn(ConfigurableApplicationContext product, SmallDisk disk) {
        var house = new Convening(product, Household.founded(product));
        var june = house.plans("June plenary", 5);
        var hotels = house.item(june, "Hotels", ItemPurpose.DISCUSS);
        var papers = product.getBean(Papers.class);
        var cora = house.cora();
        var paper = new byte[3 * MEGABYTE / 2];
        Arrays.fill(paper, (byte) 'a');

        refuses(Refusal.PAPER_DISK_FULL, () -> papers.upload(hotels, "Notes.txt", paper, cora));
        house.item(june, "A short word finds room", ItemPurpose.DISCUSS);

        unchecked(disk::fill);
        assertThatThrownBy(() -> {
                    for (var more = 0; more < 20_000; more++) {
                        house.item(june, "More and more " + more, ItemPurpose.DISCUSS);
                    }
                })
                .hasRootCauseInstanceOf(Refused.class)
                .rootCause()
                .satisfies(refused ->
                        assertThat(((Refused) refused).reason()).isIn(Absence.DISK_FULL, Absence.DATABASE_UNSURE));
        unchecked(disk::free);

        await().atMost(SOON).ignoreExceptions().until(() -> {
            house.item(june, "There is room again", ItemPurpose.DISCUSS);
            return true;
        });
        assertThat(house.headings(june)).contains("A short word finds room", "There is room again");
        assertThat(login(product)).isEqualTo(200);
    }

    private static int login(ConfigurableApplicationContext product) {
        var address =
                URI.create("http://localhost:" + product.getEnvironment().getProperty("local.server.port") + "/login");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private interface Deed {
        void act() throws IOException;
    }

    private static void unchecked(Deed deed) {
        try {
            deed.act();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
