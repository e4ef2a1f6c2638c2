package org.commonground.shared;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to the database. Waits for a free one as long as the database answers, and refuses at once, with
 * {@link Absence#DATABASE_AWAY}, while it does not. Looks twice a second whether it does, and once it was away lets go of every connection
 * and begins anew: H2, which closes its file for good after a failed write, is opened again by that.
 */
final class Pool extends HikariDataSource {

    private static final Logger log = LoggerFactory.getLogger(Pool.class);

    private static final long LOOK_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String POSTGRES = "jdbc:postgresql:";
    /** Seconds, and as short as the driver knows them. */
    private static final String SOON = "1";

    private final ReentrantLock asking = new ReentrantLock();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("database-watch").factory());
    private volatile @Nullable String away;
    private int idle;

    Pool() {
        setExceptionOverride(new Ear());
    }

    /** Whether the database answered when it was last asked. */
    boolean isAway() {
        return away != null;
    }

    Optional<DataFile> file() {
        return DataFile.of(String.valueOf(getJdbcUrl()));
    }

    /** Begins to look whether the database answers. */
    void watch() {
        watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (isAway()) {
                throw new Refused(Absence.DATABASE_AWAY);
            }
            try {
                return DatabaseDoor.guarded(super.getConnection());
            } catch (SQLTransientConnectionException none) {
                if (!answers()) {
                    goAway(none.getMessage());
                } else if (System.nanoTime() > until) {
                    throw none;
                }
            }
        }
    }

    /** Asks past the pool, whose connections may all be at work. Several who ask at once share one answer. */
    private boolean answers() {
        asking.lock();
        try {
            if (isAway()) {
                return false;
            }
            try (var own = own()) {
                return lives(own);
            } catch (SQLException none) {
                return false;
            }
        } finally {
            asking.unlock();
        }
    }

    private Connection own() throws SQLException {
        var details = new Properties();
        Optional.ofNullable(getUsername()).ifPresent(user -> details.setProperty("user", user));
        Optional.ofNullable(getPassword()).ifPresent(password -> details.setProperty("password", password));
        if (String.valueOf(getJdbcUrl()).startsWith(POSTGRES)) {
            details.setProperty("loginTimeout", SOON);
            details.setProperty("connectTimeout", SOON);
            details.setProperty("socketTimeout", SOON);
        }
        return DriverManager.getConnection(getJdbcUrl(), details);
    }

    private static boolean lives(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return connection.isValid(1) && statement.execute("select 1");
        }
    }

    private void look() {
        try {
            if (isClosed()) {
                watch.shutdown();
            } else if (isAway()) {
                comeBack();
            } else {
                lookAfter();
            }
        } catch (RuntimeException unexpected) {
            log.warn("Looking after the database failed", unexpected);
        }
    }

    private void lookAfter() {
        if (file().filter(file -> !file.exists()).isPresent()) {
            // What is open still holds everything; closing it would be the end of that.
            goAway("its file is not there any more");
            return;
        }
        if (getHikariPoolMXBean().getActiveConnections() >= getMaximumPoolSize()) {
            return;
        }
        try (var one = super.getConnection()) {
            if (!lives(one)) {
                goAway("a connection does not answer");
            }
        } catch (SQLException broken) {
            if (!answers()) {
                goAway(broken.getMessage());
            }
        }
    }

    private synchronized void goAway(@Nullable String why) {
        if (away == null) {
            away = String.valueOf(why);
            idle = getMinimumIdle();
            setMinimumIdle(0);
            log.warn("The database does not answer: {}. Pages say so until it does", why);
        }
    }

    private synchronized void comeBack() {
        if (file().filter(file -> !file.exists()).isPresent()) {
            return;
        }
        getHikariPoolMXBean().softEvictConnections();
        if (file().isPresent() && getHikariPoolMXBean().getTotalConnections() > 0) {
            // H2 opens its file anew only when nobody holds the old one.
            return;
        }
        try (var own = own()) {
            if (lives(own)) {
                setMinimumIdle(idle);
                away = null;
                log.info("The database answers again");
                super.getConnection().close();
            }
        } catch (SQLException notYet) {
            log.debug("The database does not answer yet", notYet);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        super.close();
    }

    /** Hears of every fault. What may be the end of the whole database is looked into at once. */
    private final class Ear implements SQLExceptionOverride {

        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException fault) {
            if (!Loss.isLoss(fault)) {
                return SQLExceptionOverride.Override.CONTINUE_EVICT;
            }
            if (!watch.isShutdown()) {
                watch.execute(Pool.this::look);
            }
            return SQLExceptionOverride.Override.MUST_EVICT;
        }
    }
}
