package org.commonground.decision;

import java.util.List;
import java.util.UUID;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was proposed for which office. */
@Component
class NomineeTable {

    private final JdbcClient database;

    NomineeTable(JdbcClient database) {
        this.database = database;
    }

    void insert(MotionId motion, Nominee nominee) {
        try {
            database.sql("insert into nominee (motion, person, proposed_by, accepted) values (?, ?, ?, ?)")
                    .param(motion.value())
                    .param(nominee.person().value())
                    .param(nominee.proposedBy().value())
                    .param(nominee.accepted())
                    .update();
        } catch (DuplicateKeyException known) {
            throw new Refused(Refusal.NOMINEE_KNOWN);
        }
    }

    void accept(MotionId motion, PersonId person) {
        if (database.sql("update nominee set accepted = true where motion = ? and person = ?")
                        .param(motion.value())
                        .param(person.value())
                        .update()
                == 0) {
            throw new Refused(Refusal.NOMINEE_UNKNOWN);
        }
    }

    void remove(MotionId motion, PersonId person) {
        if (database.sql("delete from nominee where motion = ? and person = ?")
                        .param(motion.value())
                        .param(person.value())
                        .update()
                == 0) {
            throw new Refused(Refusal.NOMINEE_UNKNOWN);
        }
    }

    List<Nominee> of(MotionId motion) {
        return database.sql("select person, proposed_by, accepted from nominee where motion = ? order by person")
                .param(motion.value())
                .query((row, number) -> new Nominee(
                        new PersonId(row.getObject("person", UUID.class)),
                        new PersonId(row.getObject("proposed_by", UUID.class)),
                        row.getBoolean("accepted")))
                .list();
    }
}
