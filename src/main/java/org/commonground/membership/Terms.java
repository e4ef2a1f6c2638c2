package org.commonground.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads seats with the names of those who hold or held them. */
@Component
class Terms {

    private static final String SEATS = """
            select s.id, s.organisation, o.name as organisation_name, s.person, p.display_name as person_name, s.capacity,
                   s.starts, s.term_ends, s.ended
              from seat s
              join person p on p.id = s.person
              join organisation o on o.id = s.organisation
            """;

    private final JdbcClient database;

    Terms(JdbcClient database) {
        this.database = database;
    }

    List<Term> held() {
        return database.sql(SEATS + " where s.ended is null order by s.capacity desc, lower(p.display_name), s.id")
                .query(Terms::term)
                .list();
    }

    List<Term> ofOrganisation(OrganisationId organisation) {
        return database.sql(SEATS + """
                         where s.organisation = :organisation
                         order by case when s.ended is null then 0 else 1 end, s.ended desc, s.capacity desc, s.starts desc, s.id
                        """)
                .param("organisation", organisation.value())
                .query(Terms::term)
                .list();
    }

    private static Term term(ResultSet row, int number) throws SQLException {
        return new Term(
                new SeatId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("organisation_name"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                Capacity.valueOf(row.getString("capacity")),
                row.getObject("starts", LocalDate.class),
                Optional.ofNullable(row.getObject("term_ends", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended", LocalDate.class)));
    }
}
