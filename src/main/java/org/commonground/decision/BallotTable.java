package org.commonground.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Urn;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ballots as the database keeps them: those with names a row each, the secret ones of a vote all in one row, sorted. */
@Component
class BallotTable {

    private final JdbcClient database;

    BallotTable(JdbcClient database) {
        this.database = database;
    }

    void insert(VoteId vote, CastBallot ballot) {
        written(vote, ballot, """
                insert into ballot (vote, seat, choice, weight, cast_by, entered_by, reason, cast_at, receipt)
                values (:vote, :seat, :choice, :weight, :by, :enteredBy, :reason, :at, :receipt)
                """);
    }

    void update(VoteId vote, CastBallot ballot) {
        written(vote, ballot, """
                update ballot set choice = :choice, weight = :weight, cast_by = :by, entered_by = :enteredBy, reason = :reason,
                       cast_at = :at, receipt = :receipt
                 where vote = :vote and seat = :seat
                """);
    }

    private void written(VoteId vote, CastBallot ballot, String sql) {
        database.sql(sql)
                .param("vote", vote.value())
                .param("seat", ballot.seat().value())
                .param("choice", ballot.choice().written())
                .param("weight", ballot.weight())
                .param("by", ballot.by().map(PersonId::value).orElse(null))
                .param("enteredBy", ballot.enteredBy().map(PersonId::value).orElse(null))
                .param("reason", ballot.reason())
                .param("at", ballot.at().atOffset(ZoneOffset.UTC))
                .param("receipt", ballot.receipt())
                .update();
    }

    void remove(VoteId vote, OrganisationId seat) {
        database.sql("delete from ballot where vote = ? and seat = ?")
                .param(vote.value())
                .param(seat.value())
                .update();
    }

    Optional<CastBallot> of(VoteId vote, OrganisationId seat, Method method) {
        return database.sql("select * from ballot where vote = ? and seat = ?")
                .param(vote.value())
                .param(seat.value())
                .query((row, number) -> ballot(row, method))
                .optional();
    }

    /** In the order of the roll, whatever was cast first. */
    List<CastBallot> of(VoteId vote, Method method) {
        return database.sql("""
                        select b.* from ballot b join elector e on e.vote = b.vote and e.seat = b.seat
                         where b.vote = ? order by lower(e.name), e.seat
                        """)
                .param(vote.value())
                .query((row, number) -> ballot(row, method))
                .list();
    }

    /** Sets out an empty urn for a secret vote. */
    void setOut(VoteId vote) {
        database.sql("insert into urn (vote, ballots) values (?, '')")
                .param(vote.value())
                .update();
    }

    /** Puts a secret ballot in. The caller holds the vote. */
    void putIn(VoteId vote, Choice choice) {
        database.sql("update urn set ballots = ? where vote = ?")
                .param(urn(vote).with(choice).written())
                .param(vote.value())
                .update();
    }

    /** The secret ballots of a vote. */
    Urn urn(VoteId vote) {
        return database.sql("select ballots from urn where vote = ?")
                .param(vote.value())
                .query(String.class)
                .optional()
                .map(Urn::read)
                .orElse(Urn.EMPTY);
    }

    private static CastBallot ballot(ResultSet row, Method method) throws SQLException {
        return new CastBallot(
                new OrganisationId(row.getObject("seat", UUID.class)),
                Choice.read(method, row.getString("choice")),
                row.getInt("weight"),
                person(row, "cast_by"),
                person(row, "entered_by"),
                row.getString("reason"),
                row.getObject("cast_at", OffsetDateTime.class).toInstant(),
                row.getString("receipt"));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
