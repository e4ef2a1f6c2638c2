package org.commonground.copy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.commonground.shared.Refused;
import org.commonground.shared.Safeguard;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes a copy before a new version changes the tables of a database that is in use. If the change fails, the data is as it was
 * before: H2's file is put back, PostgreSQL takes all of the change or nothing.
 */
@Component
class Upgrades implements Safeguard {

    private static final Logger log = LoggerFactory.getLogger(Upgrades.class);

    private final Original original;
    private final CopyFolder folder;
    private final Clock clock;

    Upgrades(Original original, CopyFolder folder, Clock clock) {
        this.original = original;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void migrate(Flyway flyway) {
        log.info("Opening the data: {}", original.place());
        var known = flyway.info();
        if (known.pending().length == 0) {
            flyway.migrate();
        } else if (known.applied().length == 0) {
            log.info("Making the tables of a new database");
            flyway.migrate();
        } else {
            upgrade(flyway, known.pending().length);
        }
        log.info("The data is open; putting the pages together");
    }

    private void upgrade(Flyway flyway, int steps) {
        log.info("This version changes the tables in {} steps; making a copy of the data first", steps);
        switch (original) {
            case InH2 h2
            when h2.file().isPresent() -> {
                var copy = copied();
                try {
                    log.info("Changing the tables");
                    flyway.migrate();
                } catch (FlywayException failed) {
                    putBack(h2, copy, flyway.getConfiguration().getDataSource(), failed);
                    throw new UpgradeFailed(copy, failed);
                }
            }
            case InH2 inMemory -> flyway.migrate();
            case InPostgres postgres -> {
                copiedIfPossible();
                try {
                    // All or nothing: PostgreSQL takes tables back too.
                    Flyway.configure()
                            .configuration(flyway.getConfiguration())
                            .group(true)
                            .load()
                            .migrate();
                } catch (FlywayException failed) {
                    throw new UpgradeFailed(failed);
                }
            }
        }
    }

    private Path copied() {
        try {
            return new Copying(original, folder, clock).make(Occasion.UPGRADE);
        } catch (Refused refused) {
            throw new UpgradeFailed(refused);
        }
    }

    /** PostgreSQL loses nothing if the change fails, so a machine without its tools may be upgraded too. */
    private void copiedIfPossible() {
        try {
            new Copying(original, folder, clock).make(Occasion.UPGRADE);
        } catch (Refused refused) {
            log.warn("No copy was made before the upgrade. {}", Sayings.of(refused.reason()));
        }
    }

    private void putBack(InH2 h2, Path copy, DataSource pool, FlywayException failed) {
        try {
            close(pool);
            h2.shutDown();
            h2.replaceBy(copy, folder.folder().resolve(CopyFolder.name(clock.instant(), Occasion.FAILED, h2.ending())));
        } catch (Exception notPutBack) {
            failed.addSuppressed(notPutBack);
            throw new UpgradeFailed(copy, notPutBack, failed);
        }
    }

    /** Else the pool opens the file again behind our back. */
    private static void close(DataSource pool) throws SQLException, IOException {
        if (pool.isWrapperFor(AutoCloseable.class)) {
            try {
                pool.unwrap(AutoCloseable.class).close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
