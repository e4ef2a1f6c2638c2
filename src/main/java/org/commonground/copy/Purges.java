package org.commonground.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.commonground.draft.DraftPurged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** When words were purged: copies made before may still hold them. */
@Component
class Purges {

    private static final String LAST = "select max(purged_at) from purge_seen";

    private final JdbcClient database;
    private final Clock clock;

    Purges(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** With the purge itself, so that there is none without. */
    @EventListener
    void on(DraftPurged purged) {
        see();
    }

    /** A copy that was begun before this moment may have missed the purge. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void settled(DraftPurged purged) {
        see();
    }

    private void see() {
        database.sql("insert into purge_seen (id, purged_at) values (?, ?)")
                .param(UUID.randomUUID())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** No copy made up to this moment is free of what was purged. */
    Instant last() {
        return database.sql(LAST)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.MIN);
    }

    /** The same, before the product runs. */
    static Instant last(Connection connection) throws SQLException {
        try (var answer = connection.createStatement().executeQuery(LAST)) {
            return answer.next() && answer.getTimestamp(1) != null
                    ? answer.getTimestamp(1).toInstant()
                    : Instant.MIN;
        }
    }
}
