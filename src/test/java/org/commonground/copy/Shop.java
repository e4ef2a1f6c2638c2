package org.commonground.copy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A small database in which what leaves one table arrives in another, so that a copy torn between the two is seen. */
record Shop(String url, String user, String password) {

    static final int JARS = 20;
    static final int BEANS = 1_000;

    static Shop inH2(Path folder) throws SQLException {
        var shop = new Shop("jdbc:h2:file:" + folder.resolve("shop") + ";WRITE_DELAY=0", "", "");
        shop.furnish();
        return shop;
    }

    void furnish() throws SQLException {
        try (var database = open();
                var statement = database.createStatement()) {
            statement.execute("create table \"left\" (jar integer primary key, beans integer not null)");
            statement.execute(
                    "create table \"right\" (jar integer primary key references \"left\" (jar), beans integer)");
            statement.execute(
                    "create table note (id uuid primary key, writer integer not null, number integer not null,"
                            + " words varchar(1000), content bytea, written timestamp with time zone not null)");
            for (int jar = 0; jar < JARS; jar++) {
                statement.execute("insert into \"left\" values (" + jar + ", " + BEANS + ")");
                statement.execute("insert into \"right\" values (" + jar + ", " + BEANS + ")");
            }
        }
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void note(Connection database, int writer, int number, String words, byte[] content) throws SQLException {
        try (var insert = database.prepareStatement("insert into note values (?, ?, ?, ?, ?, current_timestamp)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setInt(2, writer);
            insert.setInt(3, number);
            insert.setString(4, words);
            insert.setBytes(5, content);
            insert.executeUpdate();
        }
    }

    static long number(Connection database, String query) throws SQLException {
        try (var answer = database.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    static long beans(Connection database) throws SQLException {
        return number(database, "select (select sum(beans) from \"left\") + (select sum(beans) from \"right\")");
    }

    /** People who write as fast as they can until the block is left. */
    final class Writers implements AutoCloseable {

        private final List<Thread> threads = new ArrayList<>();
        private final List<AtomicInteger> stored = new ArrayList<>();
        private final Queue<Throwable> trouble = new ConcurrentLinkedQueue<>();
        private volatile boolean closing;

        Writers(int count) {
            for (int writer = 0; writer < count; writer++) {
                int number = writer;
                stored.add(new AtomicInteger());
                threads.add(Thread.ofPlatform().start(() -> write(number)));
            }
        }

        private void write(int writer) {
            var random = new Random(writer);
            try (var database = open()) {
                database.setAutoCommit(false);
                for (int i = 1; !closing; i++) {
                    try (var statement = database.createStatement()) {
                        statement.execute("update \"left\" set beans = beans - 7 where jar = " + jar(writer, random));
                        statement.execute("update \"right\" set beans = beans + 7 where jar = " + jar(writer, random));
                        note(database, writer, i, "bean " + i, new byte[] {1, 2, 3});
                        database.commit();
                        stored.get(writer).set(i);
                    }
                }
            } catch (SQLException | RuntimeException e) {
                trouble.add(e);
            }
        }

        /** Each has jars of their own, so that none waits for another. */
        private int jar(int writer, Random random) {
            return writer + 5 * random.nextInt(JARS / 5);
        }

        /** How many each has been told are stored. */
        List<Integer> stored() {
            return stored.stream().map(AtomicInteger::get).toList();
        }

        @Override
        public void close() throws InterruptedException {
            closing = true;
            for (var thread : threads) {
                thread.join();
            }
            if (!trouble.isEmpty()) {
                throw new AssertionError(trouble.peek());
            }
        }
    }
}
