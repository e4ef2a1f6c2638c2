package org.commonground.structure;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.commonground.membership.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which organisations were given a seat in which body. The plenary has none of its own: everybody sits there. */
@Component
class BodySeats {

    private final JdbcClient database;

    BodySeats(JdbcClient database) {
        this.database = database;
    }

    Set<OrganisationId> of(BodyId body) {
        return new LinkedHashSet<>(database.sql("select seat from body_seat where body = ?")
                .param(body.value())
                .query((row, number) -> new OrganisationId(row.getObject("seat", UUID.class)))
                .list());
    }

    /** @return whether that is new */
    boolean give(BodyId body, OrganisationId seat) {
        return !of(body).contains(seat)
                && database.sql("insert into body_seat (body, seat) values (?, ?)")
                                .param(body.value())
                                .param(seat.value())
                                .update()
                        == 1;
    }

    boolean take(BodyId body, OrganisationId seat) {
        return database.sql("delete from body_seat where body = ? and seat = ?")
                        .param(body.value())
                        .param(seat.value())
                        .update()
                == 1;
    }
}
