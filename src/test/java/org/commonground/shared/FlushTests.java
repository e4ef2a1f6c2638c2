package org.commonground.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts on the way from H2 to the disk what is forced. */
class FlushTests {

    private static final AtomicInteger FORCED = new AtomicInteger();
    private static final AtomicInteger UNFORCED_WRITES = new AtomicInteger();

    @TempDir
    Path folder;

    private Pool pool;
    private JdbcClient database;

    @BeforeEach
    void open() {
        FilePath.register(new CountedPath());
        pool = new Pool();
        pool.setJdbcUrl("jdbc:h2:counted:%s/commonground;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE".formatted(folder));
        pool.setUsername("sa");
        pool.setPassword("");
        pool.setMaximumPoolSize(20);
        database = JdbcClient.create(pool);
        database.sql("create table word (id identity primary key, said varchar(1000))")
                .update();
        FORCED.set(0);
    }

    @AfterEach
    void close() {
        pool.close();
        FilePath.unregister(new CountedPath());
    }

    @Test
    void everyCommitIsOnTheDiskWhenItReturns() {
        var transaction = transactions(true);
        for (var word = 0; word < 50; word++) {
            transaction.executeWithoutResult(status -> say());
            assertThat(UNFORCED_WRITES).hasValue(0);
        }
        assertThat(FORCED.get()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void withoutItACommitIsOnlyWritten() {
        var transaction = transactions(false);
        for (var word = 0; word < 50; word++) {
            transaction.executeWithoutResult(status -> say());
        }
        assertThat(FORCED.get()).isLessThan(25);
    }

    @Test
    void whoOnlyReadsForcesNothing() {
        var reading = transactions(true);
        reading.setReadOnly(true);
        for (var word = 0; word < 50; word++) {
            reading.executeWithoutResult(status ->
                    database.sql("select count(*) from word").query(Long.class).single());
        }
        assertThat(FORCED).hasValue(0);
    }

    @Test
    void commitsThatComeTogetherShareOne() {
        var transaction = transactions(true);
        var people = 20;
        var words = 20;
        try (var all = Executors.newFixedThreadPool(people)) {
            for (var person = 0; person < people; person++) {
                all.execute(() -> {
                    for (var word = 0; word < words; word++) {
                        transaction.executeWithoutResult(status -> say());
                    }
                });
            }
        }
        assertThat(database.sql("select count(*) from word").query(Long.class).single())
                .isEqualTo(people * words);
        assertThat(UNFORCED_WRITES).hasValue(0);
        assertThat(FORCED.get()).isLessThan(people * words / 2);
    }

    private void say() {
        database.sql("insert into word (said) values ('a word')").update();
    }

    private TransactionTemplate transactions(boolean flushed) {
        return new TransactionTemplate(new Commits(pool, new Flush(flushed)));
    }

    /** Files of the disk, watched. */
    public static final class CountedPath extends FilePathWrapper {

        @Override
        public String getScheme() {
            return "counted";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Counted(getBase().open(mode));
        }
    }

    private static final class Counted extends FileBase {

        private final FileChannel file;

        Counted(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            UNFORCED_WRITES.incrementAndGet();
            return file.write(source);
        }

        @Override
        public int write(ByteBuffer source, long at) throws IOException {
            UNFORCED_WRITES.incrementAndGet();
            return file.write(source, at);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            var before = UNFORCED_WRITES.get();
            file.force(metadata);
            FORCED.incrementAndGet();
            UNFORCED_WRITES.addAndGet(-before);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public int read(ByteBuffer target, long at) throws IOException {
            return file.read(target, at);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long at) throws IOException {
            file.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public FileLock tryLock(long from, long size, boolean shared) throws IOException {
            return file.tryLock(from, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
