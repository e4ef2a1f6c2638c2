package org.commonground.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.decision.sum.Body;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rolls of all votes, as the database keeps them. */
@Component
class RollTable {

    private final JdbcTemplate rows;
    private final JdbcClient database;

    RollTable(JdbcTemplate rows) {
        this.rows = rows;
        this.database = JdbcClient.create(rows);
    }

    void insert(VoteId vote, List<Elector> electors) {
        rows.batchUpdate("""
                insert into elector (vote, seat, name, holder, attendance, recused, weight, voted, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, electors, Math.max(1, electors.size()), (row, elector) -> {
            row.setObject(1, vote.value());
            row.setObject(2, elector.seat().value());
            row.setString(3, elector.name());
            row.setObject(4, elector.holder().map(PersonId::value).orElse(null));
            row.setString(5, elector.attendance().name());
            row.setBoolean(6, elector.recused());
            row.setInt(7, elector.weight());
            row.setBoolean(8, elector.voted());
            row.setString(9, elector.note());
        });
    }

    /** Writes all but whether the seat has voted. */
    void update(VoteId vote, Elector elector) {
        database.sql("""
                        update elector set holder = :holder, attendance = :attendance, recused = :recused, note = :note
                         where vote = :vote and seat = :seat
                        """)
                .param("holder", elector.holder().map(PersonId::value).orElse(null))
                .param("attendance", elector.attendance().name())
                .param("recused", elector.recused())
                .param("note", elector.note())
                .param("vote", vote.value())
                .param("seat", elector.seat().value())
                .update();
    }

    /** @return false if it says so already */
    boolean mark(VoteId vote, OrganisationId seat, boolean voted) {
        return database.sql("update elector set voted = :voted where vote = :vote and seat = :seat and voted <> :voted")
                        .param("voted", voted)
                        .param("vote", vote.value())
                        .param("seat", seat.value())
                        .update()
                == 1;
    }

    ElectoralRoll of(VoteId vote) {
        return new ElectoralRoll(database.sql("select * from elector where vote = ? order by lower(name), seat")
                .param(vote.value())
                .query(RollTable::elector)
                .list());
    }

    /** The part of the roll that says whether a seat can vote: the seat, and those of whoever votes for it. */
    ElectoralRoll around(VoteId vote, OrganisationId seat) {
        return new ElectoralRoll(database.sql("""
                        select e.* from elector e join elector asked on asked.vote = e.vote and asked.seat = :seat
                         where e.vote = :vote and (e.seat = asked.seat or e.holder = asked.holder)
                         order by lower(e.name), e.seat
                        """)
                .param("seat", seat.value())
                .param("vote", vote.value())
                .query(RollTable::elector)
                .list());
    }

    /** Who counts for the quorum of a meeting, as {@link ElectoralRoll#gathered}, without reading every seat. */
    Body gathered(VoteId vote, Rules rules) {
        return database.sql("""
                        select count(case when attendance <> 'OUT' then 1 end) as membership,
                               count(case when attendance = 'PRESENT' and (:recused or not recused) then 1 end) as present
                          from elector where vote = :vote
                        """)
                .param("recused", rules.recusedCountForQuorum())
                .param("vote", vote.value())
                .query((row, number) -> new Body(row.getInt("membership"), row.getInt("present")))
                .single();
    }

    Optional<Elector> of(VoteId vote, OrganisationId seat) {
        return database.sql("select * from elector where vote = ? and seat = ?")
                .param(vote.value())
                .param(seat.value())
                .query(RollTable::elector)
                .optional();
    }

    private static Elector elector(ResultSet row, int number) throws SQLException {
        return new Elector(
                new OrganisationId(row.getObject("seat", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getObject("holder", UUID.class)).map(PersonId::new),
                Attendance.valueOf(row.getString("attendance")),
                row.getBoolean("recused"),
                row.getInt("weight"),
                row.getBoolean("voted"),
                row.getString("note"));
    }
}
