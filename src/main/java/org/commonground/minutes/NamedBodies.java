package org.commonground.minutes;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.commonground.structure.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bodies for whose members a passage is written. */
@Component
class NamedBodies {

    private final JdbcClient database;

    NamedBodies(JdbcClient database) {
        this.database = database;
    }

    Set<BodyId> of(PassageId passage) {
        return new LinkedHashSet<>(database.sql("select body from passage_body where passage = ?")
                .param(passage.value())
                .query((row, number) -> new BodyId(row.getObject("body", UUID.class)))
                .list());
    }

    void name(PassageId passage, Set<BodyId> bodies) {
        database.sql("delete from passage_body where passage = ?")
                .param(passage.value())
                .update();
        for (var body : bodies) {
            database.sql("insert into passage_body (passage, body) values (?, ?)")
                    .param(passage.value())
                    .param(body.value())
                    .update();
        }
    }
}
