package org.commonground.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people together with the organisation they speak for, in one query. */
@Component
class Standings {

    private static final String PEOPLE = """
            select p.id, p.display_name, p.coordinator, p.chair, p.note_taker, p.observer, p.joined, p.left_at,
                   o.id as organisation, o.name as organisation_name
              from person p
              left join seat s on s.held_by = p.id
              left join organisation o on o.id = s.organisation
            """;

    private final JdbcClient database;

    Standings(JdbcClient database) {
        this.database = database;
    }

    Optional<Member> ofPersonHere(PersonId person) {
        return database.sql(PEOPLE + " where p.id = :person and p.left_at is null")
                .param("person", person.value())
                .query(Standings::profile)
                .optional()
                .map(Profile::standing);
    }

    List<Profile> ofPeopleHere() {
        return database.sql(PEOPLE + " where p.left_at is null order by lower(p.display_name), p.id")
                .query(Standings::profile)
                .list();
    }

    List<Profile> ofPeopleWhoLeft() {
        return database.sql(PEOPLE + " where p.left_at is not null order by p.left_at desc, p.id")
                .query(Standings::profile)
                .list();
    }

    Map<PersonId, String> names() {
        var names = new HashMap<PersonId, String>();
        database.sql("select id, display_name from person").query(row -> {
            names.put(new PersonId(row.getObject("id", UUID.class)), row.getString("display_name"));
        });
        return names;
    }

    private static Profile profile(ResultSet row, int number) throws SQLException {
        var roles = new Roles(
                row.getBoolean("coordinator"),
                row.getBoolean("chair"),
                row.getBoolean("note_taker"),
                row.getBoolean("observer"));
        var member = new Member(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                Optional.ofNullable(row.getObject("organisation", UUID.class)).map(OrganisationId::new),
                Optional.ofNullable(row.getString("organisation_name")).orElse(""),
                roles.asSet());
        return new Profile(member, row.getBoolean("joined"), instant(row.getObject("left_at", OffsetDateTime.class)));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
