package org.commonground.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.decision.Vote.Closing;
import org.commonground.decision.Vote.Voiding;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Votes as the database keeps them. Their rules are JSON, written once. */
@Component
class VoteTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    VoteTable(JdbcClient database) {
        this.database = database;
    }

    /** @throws Refused if another vote on the motion is running */
    void insert(Vote vote) {
        try {
            database.sql("""
                            insert into vote (id, motion, round, text, rules, seed, opened_at, opened_by, closes_at, running, revision)
                            values (:id, :motion, :round, :text, :rules, :seed, :openedAt, :openedBy, :closesAt, :motion, 0)
                            """)
                    .param("id", vote.id().value())
                    .param("motion", vote.motion().value())
                    .param("round", vote.round())
                    .param("text", vote.text())
                    .param("rules", JSON.writeValueAsString(vote.rules()))
                    .param("seed", vote.seed())
                    .param("openedAt", time(vote.openedAt()))
                    .param("openedBy", vote.openedBy().value())
                    .param(
                            "closesAt",
                            vote.rules().closesAt().map(VoteTable::time).orElse(null))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused(Refusal.VOTE_RUNNING);
        }
    }

    /** Writes what can change. The caller holds the row. */
    void update(Vote vote) {
        database.sql("""
                        update vote set closed_at = :closedAt, closed_by = :closedBy, casting = :casting, voided_at = :voidedAt,
                               voided_by = :voidedBy, void_reason = :voidReason, nudged_at = :nudgedAt, running = :running,
                               revision = revision + 1
                         where id = :id
                        """)
                .param(
                        "closedAt",
                        vote.closed().map(Closing::at).map(VoteTable::time).orElse(null))
                .param(
                        "closedBy",
                        vote.closed().flatMap(Closing::by).map(PersonId::value).orElse(null))
                .param("casting", vote.casting().orElse(null))
                .param(
                        "voidedAt",
                        vote.voided().map(Voiding::at).map(VoteTable::time).orElse(null))
                .param("voidedBy", vote.voided().map(each -> each.by().value()).orElse(null))
                .param("voidReason", vote.voided().map(Voiding::reason).orElse(null))
                .param("nudgedAt", vote.nudgedAt().map(VoteTable::time).orElse(null))
                .param("running", vote.isRunning() ? vote.motion().value() : null)
                .param("id", vote.id().value())
                .update();
    }

    /** Says that something about it is new, so that whoever keeps a copy reads it again. */
    void touch(VoteId id) {
        database.sql("update vote set revision = revision + 1 where id = ?")
                .param(id.value())
                .update();
    }

    /** The vote, which nobody else changes until the end of this transaction. */
    Vote held(VoteId id) {
        return database.sql("select * from vote where id = ? for update")
                .param(id.value())
                .query(VoteTable::vote)
                .optional()
                .orElseThrow(() -> new Refused(Refusal.VOTE_UNKNOWN));
    }

    Vote known(VoteId id) {
        return database.sql("select * from vote where id = ?")
                .param(id.value())
                .query(VoteTable::vote)
                .optional()
                .orElseThrow(() -> new Refused(Refusal.VOTE_UNKNOWN));
    }

    long revision(VoteId id) {
        return database.sql("select revision from vote where id = ?")
                .param(id.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused(Refusal.VOTE_UNKNOWN));
    }

    /** All votes on a motion, the first first. */
    List<Vote> on(MotionId motion) {
        return database.sql("select * from vote where motion = ? order by round")
                .param(motion.value())
                .query(VoteTable::vote)
                .list();
    }

    List<Vote> running() {
        return database.sql("select * from vote where running is not null order by opened_at, id")
                .query(VoteTable::vote)
                .list();
    }

    /** Those whose time is over and that nobody has closed. */
    List<VoteId> due(Instant now) {
        return database.sql("select id from vote where running is not null and closes_at <= ?")
                .param(time(now))
                .query((row, number) -> new VoteId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Vote vote(ResultSet row, int number) throws SQLException {
        var closedAt = instant(row, "closed_at");
        var closing = closedAt == null ? null : new Closing(closedAt, person(row, "closed_by"));
        var voidedAt = instant(row, "voided_at");
        var voidedBy = person(row, "voided_by");
        var casting = row.getObject("casting", Boolean.class);
        return new Vote(
                new VoteId(row.getObject("id", UUID.class)),
                new MotionId(row.getObject("motion", UUID.class)),
                row.getInt("round"),
                row.getString("text"),
                JSON.readValue(row.getString("rules"), Rules.class),
                row.getString("seed"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("opened_by", UUID.class)),
                Optional.ofNullable(closing),
                Optional.ofNullable(casting),
                voidedAt == null
                        ? Optional.empty()
                        : Optional.of(new Voiding(voidedAt, voidedBy.orElseThrow(), row.getString("void_reason"))),
                Optional.ofNullable(instant(row, "nudged_at")),
                row.getLong("revision"));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
