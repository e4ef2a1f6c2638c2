package org.commonground.shared;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What pages and services may know of the database: whether it answers, and whether it has room. */
@Component
public class Database {

    /** So much stays free for words, votes and whatever else is small, and for H2 to tidy up its file. */
    private static final long RESERVE = 32L * 1024 * 1024;

    /** H2 writes a large value once, and may hold it twice for a while. */
    private static final int COPIES = 2;

    private final Pool pool;

    Database(Pool pool) {
        this.pool = pool;
    }

    /** Whether it does not answer at the moment. Known within two seconds. */
    public boolean isAway() {
        return pool.isAway();
    }

    /** Whether so many bytes can be written without using up the room that everything else needs. Of a database elsewhere nothing is known, and it can. */
    public boolean hasRoomFor(long bytes) {
        return pool.file()
                .filter(file -> file.room() < RESERVE + COPIES * bytes)
                .isEmpty();
    }

    /** Why nothing came of what was tried, where this fault says that the database was gone or full. */
    public static Optional<Absence> absence(Throwable fault) {
        return Loss.in(fault);
    }
}
