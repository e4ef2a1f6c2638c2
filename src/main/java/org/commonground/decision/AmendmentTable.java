package org.commonground.decision;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From which wording of its motion an amendment was made. */
@Component
class AmendmentTable {

    private final JdbcClient database;

    AmendmentTable(JdbcClient database) {
        this.database = database;
    }

    void insert(MotionId amendment, String madeFrom) {
        database.sql("insert into amendment_made_from (amendment, text) values (?, ?)")
                .param(amendment.value())
                .param(madeFrom)
                .update();
    }

    void update(MotionId amendment, String madeFrom) {
        database.sql("delete from amendment_made_from where amendment = ?")
                .param(amendment.value())
                .update();
        insert(amendment, madeFrom);
    }

    /** Empty for what is no amendment, and for one that was moved before this was kept. */
    Optional<String> madeFrom(MotionId amendment) {
        return database.sql("select text from amendment_made_from where amendment = ?")
                .param(amendment.value())
                .query(String.class)
                .optional();
    }
}
