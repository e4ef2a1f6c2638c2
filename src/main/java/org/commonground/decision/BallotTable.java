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
import org.commonground.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ballots as the database keeps them: those with names a row each, the secret ones of a vote all in one row, sorted, and sealed while it runs. */
@Component
class BallotTable {

    private static final int ROOM = 64;
    /** Stands in no ballot. */
    private static final String PAD = "~";

    private final JdbcClient database;
    private final UrnKeys keys;

    BallotTable(JdbcClient database, UrnKeys keys) {
        this.database = database;
        this.keys = keys;
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

    /** Sets out an empty urn for a secret vote. It is sealed, and as large as everything that may come into it. */
    void setOut(Vote vote, int voters) {
        database.sql("insert into urn (vote, ballots) values (?, '')")
                .param(vote.id().value())
                .update();
        seal(keys.cut(vote.id()), padded("", Urn.longestWritten(vote.rules().paper(), voters)));
    }

    /**
     * Puts a secret ballot in: the whole urn is written anew, as long as before, under the next key. The caller holds the vote.
     *
     * @throws Refused if the key of the urn is not here
     */
    void putIn(VoteId vote, Choice choice) {
        var state = sealed(vote).orElseGet(() -> resealed(vote));
        var key = keys.of(vote, state.turn()).orElseThrow(() -> new Refused(Refusal.URN_KEY_MISSING));
        var held = key.open(state.words()).orElseThrow(() -> new Refused(Refusal.URN_KEY_MISSING));
        var next = key.turnedTo(key.turn() + 1);
        var written = Urn.read(unpadded(held)).with(choice).written();
        seal(next, padded(written, held.length()));
        keys.turned(vote, next.turn());
    }

    /**
     * Opens the urn of a secret vote for good and throws its key away. The caller holds the vote.
     *
     * @return false if it stays sealed, since its key is not here
     */
    boolean open(VoteId vote) {
        var state = sealed(vote);
        var held = state.flatMap(each -> keys.of(vote, each.turn()).flatMap(key -> key.open(each.words())));
        held.ifPresent(padded -> {
            database.sql("update urn set ballots = ?, sealed = null, turn = null where vote = ?")
                    .param(unpadded(padded))
                    .param(vote.value())
                    .update();
            keys.throwAway(vote);
        });
        return state.isEmpty() || held.isPresent();
    }

    /** The secret ballots of a vote; none as long as the urn is sealed. */
    Urn urn(VoteId vote) {
        return database.sql("select ballots from urn where vote = ?")
                .param(vote.value())
                .query(String.class)
                .optional()
                .map(Urn::read)
                .orElse(Urn.EMPTY);
    }

    /** Whether there is an urn of a vote and it is not sealed. */
    boolean isOpen(VoteId vote) {
        return database.sql("select count(*) from urn where vote = ? and turn is null")
                        .param(vote.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private Optional<Sealed> sealed(VoteId vote) {
        return database.sql("select turn, sealed from urn where vote = ? and turn is not null")
                .param(vote.value())
                .query((row, number) -> new Sealed(row.getInt("turn"), row.getString("sealed")))
                .optional();
    }

    /** An urn that an earlier version of the product set out in the clear. */
    private Sealed resealed(VoteId vote) {
        var key = keys.cut(vote);
        var written = urn(vote).written();
        return seal(key, padded(written, 4 * written.length()));
    }

    private Sealed seal(UrnKey key, String padded) {
        var sealed = new Sealed(key.turn(), key.seal(padded));
        database.sql("update urn set ballots = '', sealed = :sealed, turn = :turn where vote = :vote")
                .param("sealed", sealed.words())
                .param("turn", sealed.turn())
                .param("vote", key.vote().value())
                .update();
        return sealed;
    }

    /** Twice as long where it has become too long after all. */
    private static String padded(String written, int length) {
        var room = Math.max(length, ROOM);
        while (room < written.length()) {
            room *= 2;
        }
        return written + PAD.repeat(room - written.length());
    }

    private static String unpadded(String padded) {
        var end = padded.indexOf(PAD);
        return end < 0 ? padded : padded.substring(0, end);
    }

    private record Sealed(int turn, String words) {}

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
