package org.commonground.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters as the database keeps them. Each step is one statement, so that two servers never send the same letter. */
@Component
class LetterTable {

    private static final int AT_A_TIME = 20;

    private final JdbcClient database;

    LetterTable(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID id, PersonId recipient, Optional<Address> address, Letter letter, Instant now) {
        database.sql("""
                        insert into letter (id, recipient, address, kind, subject, body, calendar_method, calendar,
                                            written_at, due_at, state, attempts, changed_at)
                        values (:id, :recipient, :address, :kind, :subject, :body, :method, :calendar,
                                :now, :now, 'WAITING', 0, :now)
                        """)
                .param("id", id)
                .param("recipient", recipient.value())
                .param("address", address.map(Address::address).orElse(null))
                .param("kind", letter.kind())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param(
                        "method",
                        letter.calendar().map(Letter.CalendarPart::method).orElse(null))
                .param(
                        "calendar",
                        letter.calendar().map(Letter.CalendarPart::text).orElse(null))
                .param("now", at(now))
                .update();
    }

    List<Waiting> due(Instant now) {
        return database.sql(
                        "select * from letter where state = 'WAITING' and due_at <= :now order by due_at, written_at, id")
                .param("now", at(now))
                .withMaxRows(AT_A_TIME)
                .query((row, number) -> waiting(row))
                .list();
    }

    /** Whether this letter is now ours to send, and nobody else's. */
    boolean claim(UUID id, String stopHash, Instant now) {
        return database.sql("""
                        update letter set state = 'SENDING', attempts = attempts + 1, stop_hash = :stop, changed_at = :now
                         where id = :id and state = 'WAITING'
                        """)
                        .param("stop", stopHash)
                        .param("now", at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** It is out; what was in it is no longer kept. */
    void sent(UUID id, Instant now) {
        database.sql("""
                        update letter set state = 'SENT', trouble = null, changed_at = :now, address = null, subject = '', body = '',
                               calendar = null, calendar_method = null
                         where id = :id
                        """).param("now", at(now)).param("id", id).update();
    }

    void failed(UUID id, Trouble trouble, Instant now) {
        database.sql("""
                        update letter set state = 'FAILED', trouble = :trouble, changed_at = :now, address = null, subject = '',
                               body = '', calendar = null, calendar_method = null
                         where id = :id
                        """)
                .param("trouble", trouble.name())
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    void later(UUID id, Trouble trouble, Instant due, Instant now) {
        database.sql(
                        "update letter set state = 'WAITING', trouble = :trouble, due_at = :due, changed_at = :now where id = :id")
                .param("trouble", trouble.name())
                .param("due", at(due))
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    /** Nothing is tried before then: the server cannot be reached for any of them. */
    void postpone(Instant due) {
        database.sql("update letter set due_at = :due where state = 'WAITING' and due_at < :due")
                .param("due", at(due))
                .update();
    }

    void drop(UUID id) {
        database.sql("delete from letter where id = :id").param("id", id).update();
    }

    void dropWaitingOf(PersonId recipient) {
        database.sql("delete from letter where recipient = :recipient and state = 'WAITING'")
                .param("recipient", recipient.value())
                .update();
    }

    /** Letters that were being sent when the program ended: nobody knows whether they are out. */
    int giveUpInterrupted(Instant before, Instant now) {
        return database.sql("""
                        update letter set state = 'FAILED', trouble = 'UNSURE', changed_at = :now, address = null, subject = '',
                               body = '', calendar = null, calendar_method = null
                         where state = 'SENDING' and changed_at < :before
                        """)
                .param("now", at(now))
                .param("before", at(before))
                .update();
    }

    void forget(Instant before) {
        database.sql("delete from letter where state in ('SENT', 'FAILED') and changed_at < :before")
                .param("before", at(before))
                .update();
    }

    void forgetFailures() {
        database.sql("delete from letter where state = 'FAILED'").update();
    }

    int waiting() {
        return database.sql("select count(*) from letter where state in ('WAITING', 'SENDING')")
                .query(Integer.class)
                .single();
    }

    Optional<Trouble> troubleOfOldest() {
        return database.sql(
                        "select trouble from letter where state = 'WAITING' and trouble is not null order by written_at")
                .withMaxRows(1)
                .query(String.class)
                .optional()
                .map(Trouble::valueOf);
    }

    List<Outbox.Failure> failures() {
        return database.sql(
                        "select recipient, trouble, changed_at from letter where state = 'FAILED' order by changed_at desc, id")
                .query((row, number) -> new Outbox.Failure(
                        new PersonId(row.getObject("recipient", UUID.class)),
                        Trouble.valueOf(row.getString("trouble")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whose letter carried this secret. */
    Optional<PersonId> recipientByStop(String stopHash) {
        return database.sql("select recipient from letter where stop_hash = :stop")
                .param("stop", stopHash)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void useStop(String stopHash) {
        database.sql("update letter set stop_hash = null where stop_hash = :stop")
                .param("stop", stopHash)
                .update();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var method = Optional.ofNullable(row.getString("calendar_method"));
        var calendar = Optional.ofNullable(row.getString("calendar"));
        return new Waiting(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("recipient", UUID.class)),
                Optional.ofNullable(row.getString("address")).map(Address::new),
                new Letter(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("body"),
                        method.flatMap(how -> calendar.map(text -> new Letter.CalendarPart(how, text)))),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
