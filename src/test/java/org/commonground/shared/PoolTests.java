package org.commonground.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** H2 on a disk that fills up, and whose file goes away. */
class PoolTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(50);

    @TempDir
    Path folder;

    private SmallDisk disk;
    private Pool pool;
    private JdbcClient database;

    @BeforeEach
    void open() throws IOException {
        disk = SmallDisk.mount(folder.resolve("disk"), 32);
        pool = new Pool();
        pool.setJdbcUrl("jdbc:h2:file:%s/commonground;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE".formatted(disk.path()));
        pool.setUsername("sa");
        pool.setPassword("");
        pool.setConnectionTimeout(1_200);
        database = JdbcClient.create(pool);
        database.sql("create table word (id identity primary key, said varchar(100000))")
                .update();
        pool.watch();
    }

    @AfterEach
    void close() throws IOException {
        pool.close();
        disk.close();
    }

    @Test
    void opensTheFileAnewAfterTheDiskWasFull() throws IOException {
        say("before");

        disk.fill();
        assertThatThrownBy(() -> {
                    for (var more = 0; more < 400; more++) {
                        say("x".repeat(10_000));
                    }
                })
                .satisfies(full -> assertThat(Loss.in(full)).contains(Absence.DISK_FULL));
        disk.free();

        await().atMost(SOON).ignoreExceptions().until(() -> {
            say("after");
            return true;
        });
        assertThat(said()).startsWith("before").endsWith("after");
    }

    @Test
    void opensItAnewHoweverManyAsk() throws Exception {
        disk.fill();
        var kept = new AtomicInteger();
        var refused = new AtomicInteger();
        var asking = new AtomicBoolean(true);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person = 0; person < 10; person++) {
                people.execute(() -> {
                    while (asking.get()) {
                        sayIfPossible(kept, refused);
                    }
                });
            }
            try {
                await().atMost(SOON).until(() -> refused.get() > 20);
                disk.free();
                var before = kept.get();

                await().atMost(SOON).until(() -> kept.get() > before + 10);
            } finally {
                asking.set(false);
            }
        }
        assertThat(said()).hasSizeGreaterThanOrEqualTo(kept.get());
    }

    @Test
    void refusesWhileTheFileIsGoneAndMakesNoNewOne() throws Exception {
        say("before");
        var file = disk.path().resolve("commonground.mv.db");
        var aside = disk.path().resolve("aside");

        Files.move(file, aside);
        await().atMost(SOON).until(pool::isAway);

        assertThatThrownBy(() -> say("lost"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Absence.DATABASE_AWAY));
        assertThat(file).doesNotExist();

        Files.move(aside, file);
        await().atMost(SOON).until(() -> !pool.isAway());
        assertThat(said()).containsExactly("before");
    }

    @Test
    void waitsForABusyPoolAsLongAsTheDatabaseAnswers() throws SQLException {
        pool.setMaximumPoolSize(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var busy = pool.getConnection();
            var waiting = people.submit(() -> {
                try (var next = pool.getConnection()) {
                    return next.isValid(1);
                }
            });
            await().pollDelay(Duration.ofMillis(1_600)).until(() -> true);
            assertThat(waiting.isDone()).isFalse();

            busy.close();

            await().atMost(SOON).until(waiting::get);
            assertThat(pool.isAway()).isFalse();
        }
    }

    private void say(String words) {
        database.sql("insert into word (said) values (?)").param(words).update();
    }

    private List<@Nullable String> said() {
        return database.sql("select said from word order by id")
                .query(String.class)
                .list();
    }

    private void sayIfPossible(AtomicInteger kept, AtomicInteger refused) {
        try {
            say("word");
            kept.incrementAndGet();
        } catch (Refused | DataAccessException notNow) {
            refused.incrementAndGet();
        } finally {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
