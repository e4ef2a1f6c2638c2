package org.commonground.draft;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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

    /** What became of batches that were to be stored. */
    enum Appended {
        STORED,
        /** Nobody writes in the draft, or it is gone; nothing was stored. */
        LOCKED,
        /** The draft has come further meanwhile; nothing was stored. */
        OVERTAKEN
    }

    /**
     * Stores the batches, all or none, in one transaction. They have to follow one another.
     *
     * @throws DuplicateKeyException if one of the submits is stored already
     */
    Appended append(DraftId draft, List<Batch> batches) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            // Takes the draft's row, so that nothing slips in after somebody has locked or purged it.
            int open = rows.update(
                    "update draft set version = ? where id = ? and version = ? and locked_at is null and removed_at is null",
                    batches.getLast().to(),
                    draft.value(),
                    batches.getFirst().version());
            if (open == 1) {
                insert(draft, batches, now);
                return Appended.STORED;
            }
            return version(draft)
                    .filter(version -> version != batches.getFirst().version())
                    .map(elsewhere -> Appended.OVERTAKEN)
                    .orElse(Appended.LOCKED);
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
        return database.sql("""
                        select version, locked_at is not null as locked, purged_until from draft
                         where id = ? and removed_at is null
                        """)
                .param(draft.value())
                .query((row, number) ->
                        new Stand(row.getLong("version"), row.getBoolean("locked"), row.getLong("purged_until")))
                .optional();
    }

    /** @param purgedUntil the oldest version that may be told; nothing that builds on an older one is taken */
    record Stand(long version, boolean locked, long purgedUntil) {}

    /** Whether the draft was there once and is gone for ever. */
    boolean isGone(DraftId draft) {
        return database.sql("select count(*) from draft where id = ? and removed_at is not null")
                        .param(draft.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Keeps the draft from being written until the transaction at hand ends.
     *
     * @throws UnknownDraft if it is not there
     */
    Stand hold(DraftId draft) {
        if (rows.update("update draft set version = version where id = ? and removed_at is null", draft.value()) == 0) {
            throw new UnknownDraft(draft);
        }
        return stand(draft).orElseThrow(() -> new UnknownDraft(draft));
    }

    /** Forgets every step and whole text there is of a draft that is {@link #hold held}, and begins anew with this text. */
    void beginAnew(DraftId draft, Snapshot text) {
        forget(draft);
        rows.update(
                "update draft set version = ?, purged_until = ? where id = ?",
                text.version(),
                text.version(),
                draft.value());
        insert(draft, text);
    }

    /** Forgets all that a draft ever said, and what it was called. Its row stays for those who point to it. */
    void remove(DraftId draft, long version) {
        forget(draft);
        rows.update(
                "update draft set version = ?, purged_until = ?, removed_at = ?, title = '', locked_reason = null, locked_at = null, locked_by = null where id = ?",
                version,
                version,
                clock.instant().atOffset(ZoneOffset.UTC),
                draft.value());
    }

    private void forget(DraftId draft) {
        rows.update("delete from draft_batch where draft_id = ?", draft.value());
        rows.update("delete from draft_snapshot where draft_id = ?", draft.value());
    }

    private void insert(DraftId draft, Snapshot text) {
        rows.update(
                "insert into draft_snapshot (draft_id, version, doc) values (?, ?, ?)",
                draft.value(),
                text.version(),
                text.doc());
    }

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

    /** Keeps the whole text of a version, unless words were purged since. */
    void keep(DraftId draft, Snapshot snapshot) {
        try {
            transaction.executeWithoutResult(status -> {
                // Waits for a purge that is on its way, which would not see this text.
                boolean tells = !database.sql("""
                                select version from draft where id = ? and purged_until <= ? and removed_at is null for update
                                """)
                        .params(draft.value(), snapshot.version())
                        .query(Long.class)
                        .list()
                        .isEmpty();
                if (tells) {
                    insert(draft, snapshot);
                }
            });
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
