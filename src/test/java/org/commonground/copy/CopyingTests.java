package org.commonground.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Consumer;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of H2's file: whole while people write, refused when they are not, and put back. */
class CopyingTests {

    private static final int WRITERS = 5;

    @TempDir
    Path folder;

    private Shop shop = new Shop("", "", "");
    private InH2 original = new InH2("", "", "");
    private CopyFolder copies = new CopyFolder(Path.of(""));

    @BeforeEach
    void opensTheShop() throws SQLException {
        shop = Shop.inH2(folder);
        original = new InH2(shop.url(), shop.user(), shop.password());
        copies = new CopyFolder(folder.resolve("copies"));
    }

    @Test
    void holdsWhatWasStoredBeforeAndNothingHalfDone() throws Exception {
        try (var database = shop.open()) {
            var content = new byte[200_000];
            new Random(1).nextBytes(content);
            shop.note(database, 99, 1, "a paper", content);
        }
        try (var writers = shop.new Writers(WRITERS)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> writers.stored().stream().allMatch(each -> each > 50));
            for (int round = 0; round < 3; round++) {
                var before = writers.stored();
                var copy = copy();
                try (var opened = open(copy)) {
                    assertThat(Shop.beans(opened)).isEqualTo(2L * Shop.JARS * Shop.BEANS);
                    for (int writer = 0; writer < WRITERS; writer++) {
                        var last = Shop.number(opened, "select max(number) from note where writer = " + writer);
                        assertThat(last).isGreaterThanOrEqualTo(before.get(writer));
                        assertThat(Shop.number(opened, "select count(*) from note where writer = " + writer))
                                .isEqualTo(last);
                    }
                }
            }
        }
    }

    @Test
    void holdsNoWordThatIsNotThereAnyMore() throws Exception {
        try (var database = shop.open()) {
            for (int i = 0; i < 50; i++) {
                shop.note(database, 1, i, "Maria Paz " + i, new byte[0]);
            }
            database.createStatement().execute("delete from note where number > 0");
            database.createStatement().execute("update note set words = 'somebody'");
            assertThat(bytes(original.file().orElseThrow()).contains("Maria Paz"))
                    .as("the file in use still has it")
                    .isTrue();
            var copied = bytes(copy());
            assertThat(copied.contains("Maria Paz")).isFalse();
            assertThat(copied.contains("somebody")).isTrue();
        }
    }

    @Test
    void isNotCalledGoodWithOneByteAltered() throws Exception {
        try (var database = shop.open()) {
            for (int i = 0; i < 500; i++) {
                shop.note(database, 1, i, "word " + i, new byte[] {(byte) i});
            }
        }
        var copy = copy();
        original.check(copy);
        var whole = Files.readAllBytes(copy);
        var random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            var altered = whole.clone();
            altered[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(copy, altered);
            refused += isGood(copy) ? 0 : 1;
        }
        // The rest hit room that the file does not use: what it holds was found to be all there.
        assertThat(refused).isGreaterThan(10);
    }

    private boolean isGood(Path copy) {
        try {
            original.check(copy);
            return true;
        } catch (Refused notWhole) {
            return false;
        }
    }

    @Test
    void isNotCalledGoodWithARowMissingOrItsEndCutOff() throws Exception {
        var copy = copy();
        try (var opened = DriverManager.getConnection(url(copy), shop.user(), shop.password())) {
            opened.createStatement().execute("delete from \"right\" where jar = 7");
        }
        assertThatThrownBy(() -> original.check(copy)).satisfies(refuses(Refusal.NOT_WHOLE));

        var other = copy();
        try (var file = FileChannel.open(other, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        assertThatThrownBy(() -> original.check(other)).satisfies(refuses(Refusal.NOT_WHOLE));
        assertThatThrownBy(() -> original.replaceBy(other, folder.resolve("aside.mv.db")))
                .satisfies(refuses(Refusal.NOT_WHOLE));
    }

    @Test
    void makesNothingThatLooksLikeACopyWhereNoneCanBeMade() throws Exception {
        Files.createDirectories(copies.folder());
        var broken = new InH2(shop.url() + ";NO_SUCH_SETTING=1", shop.user(), shop.password());
        assertThatThrownBy(() -> new Copying(broken, copies, Clock.systemUTC()).make(Occasion.ASKED))
                .satisfies(refuses(Refusal.NOT_WRITTEN));
        assertThat(copies.folder()).isEmptyDirectory();
    }

    @Test
    void comesBackInPlaceOfTheDataWhichIsKept() throws Exception {
        try (var database = shop.open()) {
            shop.note(database, 1, 1, "before", new byte[0]);
        }
        var copy = copy();
        try (var database = shop.open()) {
            shop.note(database, 1, 2, "after", new byte[0]);
            assertThatThrownBy(() -> original.replaceBy(copy, folder.resolve("aside.mv.db")))
                    .satisfies(refuses(Refusal.STILL_RUNNING));
        }
        var aside = folder.resolve("aside.mv.db");

        assertThat(original.replaceBy(copy, aside)).isEqualTo(aside.toString());

        try (var database = shop.open();
                var kept = open(aside)) {
            assertThat(Shop.number(database, "select count(*) from note")).isEqualTo(1);
            assertThat(Contents.told(database)).isEmpty();
            assertThat(Shop.number(kept, "select count(*) from note")).isEqualTo(2);
        }
        original.check(copy);
        original.check(aside);
    }

    @Test
    void isListedByMomentAndOccasionAndKnowsWhatWasPurgedSince() throws Exception {
        var first = copy();
        var purged = Instant.now();
        Files.writeString(copies.folder().resolve("unfinished-" + first.getFileName()), "half");
        Files.writeString(copies.folder().resolve("notes.txt"), "mine");

        assertThat(copies.all(purged)).singleElement().satisfies(copy -> {
            assertThat(copy.name()).isEqualTo(first.getFileName().toString());
            assertThat(copy.occasion()).isEqualTo(Occasion.ASKED);
            assertThat(copy.purgedSince()).isTrue();
        });
        assertThat(copies.all(Instant.MIN))
                .singleElement()
                .satisfies(copy -> assertThat(copy.purgedSince()).isFalse());
        assertThatThrownBy(() -> copies.delete("../shop.mv.db")).satisfies(refuses(Refusal.UNKNOWN));
        assertThatThrownBy(() -> copies.delete("notes.txt")).satisfies(refuses(Refusal.UNKNOWN));
        copies.delete(first.getFileName().toString());
        assertThat(copies.all(purged)).isEmpty();
    }

    private Path copy() {
        return new Copying(original, copies, Clock.systemUTC()).make(Occasion.ASKED);
    }

    private Connection open(Path file) throws SQLException {
        return DriverManager.getConnection(url(file) + ";ACCESS_MODE_DATA=r", shop.user(), shop.password());
    }

    private static String url(Path file) {
        return "jdbc:h2:file:" + file.toString().replace(".mv.db", "") + ";IFEXISTS=TRUE";
    }

    private static String bytes(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static Consumer<Throwable> refuses(Refusal reason) {
        return thrown -> assertThat(((Refused) thrown).reason()).isEqualTo(reason);
    }
}
