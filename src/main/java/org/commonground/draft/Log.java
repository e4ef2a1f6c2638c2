package org.commonground.draft;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ordered log of every draft, in the database. */
@Component
class Log {

    private static final String BATCH = "select version, length, writer, submit_id, dropped, steps from draft_batch";

    private final JdbcTemplate rows;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Log(JdbcTemplate rows, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.database = JdbcClient.create(rows);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Stores the batches, all or none, in one transaction. They have to follow one another.
     *
     * @return false if the draft is locked or gone, and nothing was stored
     * @throws DuplicateKeyException if another batch follows that version already, or one of the submits is stored already
     */
    boolean append(DraftId draft, List<Batch> batches) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            // Takes the draft's row, so that nothing slips in after somebody has locked it.
            int open = rows.update(
                    "update draft set version = ? where id = ? and locked_at is null",
                    batches.getLast().to(),
                    draft.value());
            if (open == 1) {
                insert(draft, batches, now);
            }
            return open == 1;
        }));
    }

    private void insert(DraftId draft, List<Batch> batches, OffsetDateTime now) {
        rows.batchUpdate("""
                insert into draft_batch (draft_id, version, length, writer, submit_id, dropped, steps, stored_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, batches, batches.size(), (PreparedStatement row, Batch batch) -> {
            row.setObject(1, draft.value());
            row.setLong(2, batch.version());
            row.setInt(3, batch.length());
            row.setObject(4, batch.writer().value());
            row.setString(5, batch.submitId());
            row.setString(6, Notation.of(batch.dropped()));
            row.setString(7, batch.steps());
            row.setObject(8, now);
        });
    }

    /** How many steps are stored; empty if there is no such draft. */
    Optional<Long> version(DraftId draft) {
        return stand(draft).map(Stand::version);
    }

    /** Where a draft stands, and whether it is locked; empty if there is no such draft. */
    Optional<Stand> stand(DraftId draft) {
        return database.sql("select version, locked_at is not null as locked from draft where id = ?")
                .param(draft.value())
                .query((row, number) -> new Stand(row.getLong("version"), row.getBoolean("locked")))
                .optional();
    }

    record Stand(long version, boolean locked) {}

    /** The batches that hold the steps between two versions, oldest first; the first of them may begin earlier. */
    List<Batch> between(DraftId draft, long from, long to) {
        return database.sql(
                        BATCH
                                + " where draft_id = ? and version >= ? and version + length > ? and version < ? order by version")
                .params(draft.value(), Math.max(0, from - Submit.MOST_STEPS), from, to)
                .query(Log::batch)
                .list();
    }

    Optional<Batch> find(DraftId draft, Submit.Key submit) {
        return database.sql(BATCH + " where draft_id = ? and writer = ? and submit_id = ?")
                .params(draft.value(), submit.writer().value(), submit.id())
                .query(Log::batch)
                .optional();
    }

    /** The newest whole text that is not newer than this version. */
    Optional<Snapshot> snapshot(DraftId draft, long atMost) {
        return database.sql("""
                        select version, doc from draft_snapshot where draft_id = ? and version <= ?
                         order by version desc fetch first 1 row only
                        """)
                .params(draft.value(), atMost)
                .query((row, number) -> new Snapshot(row.getLong("version"), row.getString("doc")))
                .optional();
    }

    /** Keeps the whole text of a version. */
    void keep(DraftId draft, Snapshot snapshot) {
        try {
            rows.update(
                    "insert into draft_snapshot (draft_id, version, doc) values (?, ?, ?)",
                    draft.value(),
                    snapshot.version(),
                    snapshot.doc());
        } catch (DuplicateKeyException another) {
            // The text of a version never changes, so whoever kept it kept the same.
        }
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getLong("version"),
                row.getInt("length"),
                new PersonId(row.getObject("writer", UUID.class)),
                row.getString("submit_id"),
                Notation.numbers(row.getString("dropped")),
                row.getString("steps"));
    }
}
