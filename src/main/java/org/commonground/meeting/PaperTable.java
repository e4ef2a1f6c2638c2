package org.commonground.meeting;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.draft.DraftId;
import org.commonground.draft.DraftShelf;
import org.commonground.membership.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers as the database keeps them, files in parts of {@value #PART} bytes. */
@Component
class PaperTable {

    private static final int PART = 512 * 1024;

    private final JdbcClient database;

    PaperTable(JdbcClient database) {
        this.database = database;
    }

    void insert(Paper paper, PersonId by, Instant now) {
        database.sql("""
                        insert into paper (id, item, place, kind, name, address, draft, type, bytes, added_by, added_at)
                        values (:id, :item, (select coalesce(max(place), 0) + 1 from paper where item = :item),
                                :kind, :name, :address, :draft, :type, :bytes, :by, :now)
                        """)
                .param("id", paper.id().value())
                .param("item", paper.item().value())
                .param("kind", kind(paper))
                .param("name", paper.name())
                .param(
                        "address",
                        paper instanceof Paper.Link link ? link.address().toString() : null)
                .param("draft", paper instanceof Paper.Text text ? text.draft().value() : null)
                .param("type", paper instanceof Paper.File file ? file.type().name() : null)
                .param("bytes", paper instanceof Paper.File file ? file.bytes() : 0L)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void store(PaperId paper, byte[] content) {
        for (var place = 0; place * PART < content.length; place++) {
            var end = Math.min(content.length, (place + 1) * PART);
            database.sql("insert into paper_part (paper, place, content) values (?, ?, ?)")
                    .param(paper.value())
                    .param(place)
                    .param(Arrays.copyOfRange(content, place * PART, end))
                    .update();
        }
    }

    byte[] content(PaperId paper) {
        var whole = new ByteArrayOutputStream();
        database.sql("select content from paper_part where paper = ? order by place")
                .param(paper.value())
                .query((row, number) -> row.getBytes("content"))
                .list()
                .forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    void delete(PaperId paper) {
        database.sql("delete from paper where id = ?").param(paper.value()).update();
    }

    Optional<Paper> byId(PaperId paper, Map<DraftId, DraftShelf.Shelved> shelf) {
        return database.sql("select * from paper where id = ?")
                .param(paper.value())
                .query((row, number) -> paper(row, shelf))
                .optional();
    }

    List<Paper> of(ItemId item, Map<DraftId, DraftShelf.Shelved> shelf) {
        return database.sql("select * from paper where item = ? order by place")
                .param(item.value())
                .query((row, number) -> paper(row, shelf))
                .list();
    }

    List<Paper> of(MeetingId meeting, Map<DraftId, DraftShelf.Shelved> shelf) {
        return database.sql(
                        "select p.* from paper p join item i on i.id = p.item where i.meeting = ? order by i.place, p.place")
                .param(meeting.value())
                .query((row, number) -> paper(row, shelf))
                .list();
    }

    long bytes(MeetingId meeting) {
        return database.sql(
                        "select coalesce(sum(p.bytes), 0) from paper p join item i on i.id = p.item where i.meeting = ?")
                .param(meeting.value())
                .query(Long.class)
                .single();
    }

    private static String kind(Paper paper) {
        return switch (paper) {
            case Paper.Link link -> "LINK";
            case Paper.Text text -> "TEXT";
            case Paper.File file -> "FILE";
        };
    }

    private static Paper paper(ResultSet row, Map<DraftId, DraftShelf.Shelved> shelf) throws SQLException {
        var id = new PaperId(row.getObject("id", UUID.class));
        var item = new ItemId(row.getObject("item", UUID.class));
        var name = row.getString("name");
        return switch (row.getString("kind")) {
            case "LINK" -> new Paper.Link(id, item, name, URI.create(row.getString("address")));
            case "TEXT" -> text(id, item, name, new DraftId(row.getObject("draft", UUID.class)), shelf);
            default -> new Paper.File(id, item, name, FileType.valueOf(row.getString("type")), row.getLong("bytes"));
        };
    }

    private static Paper text(
            PaperId id, ItemId item, String name, DraftId draft, Map<DraftId, DraftShelf.Shelved> shelf) {
        var now = Optional.ofNullable(shelf.get(draft));
        return new Paper.Text(
                id, item, now.map(DraftShelf.Shelved::title).orElse(name), draft, now.map(DraftShelf.Shelved::path));
    }
}
