package org.commonground.minutes;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonground.edition.Papers;
import org.commonground.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The editions of minutes that two have signed, as they were then. */
@Component
class LockedEditions {

    private final JdbcClient database;

    LockedEditions(JdbcClient database) {
        this.database = database;
    }

    /** Waits for everybody else who locks these minutes, or changes what is locked. */
    void hold(MeetingId meeting) {
        database.sql("select meeting from minutes where meeting = ? for update")
                .param(meeting.value())
                .query()
                .listOfRows();
    }

    Optional<LockedEdition> of(MeetingId meeting, Edition edition, Locale language) {
        return database.sql("select * from locked_edition where meeting = ? and edition = ? and language = ?")
                .param(meeting.value())
                .param(edition.name())
                .param(language.getLanguage())
                .query((row, number) -> new LockedEdition(
                        Papers.read(row.getString("paper")),
                        stands(meeting, edition, language),
                        row.getString("fingerprint"),
                        row.getObject("locked_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private List<LockedEdition.Stand> stands(MeetingId meeting, Edition edition, Locale language) {
        return database.sql("""
                        select * from locked_passage where meeting = ? and edition = ? and language = ? order by first_block, passage
                        """)
                .param(meeting.value())
                .param(edition.name())
                .param(language.getLanguage())
                .query((row, number) -> new LockedEdition.Stand(
                        new PassageId(row.getObject("passage", UUID.class)),
                        row.getInt("first_block"),
                        row.getInt("blocks")))
                .list();
    }

    void keep(MeetingId meeting, Edition edition, LockedEdition locked) {
        var language = locked.paper().language().getLanguage();
        for (var table : List.of("locked_passage", "locked_edition")) {
            database.sql("delete from " + table + " where meeting = ? and edition = ? and language = ?")
                    .param(meeting.value())
                    .param(edition.name())
                    .param(language)
                    .update();
        }
        database.sql("""
                        insert into locked_edition (meeting, edition, language, paper, fingerprint, locked_at) values (?, ?, ?, ?, ?, ?)
                        """)
                .param(meeting.value())
                .param(edition.name())
                .param(language)
                .param(Papers.written(locked.paper()))
                .param(locked.fingerprint())
                .param(locked.lockedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (var stand : locked.passages()) {
            database.sql("""
                            insert into locked_passage (meeting, edition, language, passage, first_block, blocks) values (?, ?, ?, ?, ?, ?)
                            """)
                    .param(meeting.value())
                    .param(edition.name())
                    .param(language)
                    .param(stand.passage().value())
                    .param(stand.first())
                    .param(stand.blocks())
                    .update();
        }
    }
}
