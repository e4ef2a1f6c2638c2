package org.commonground.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened to each motion, in order. Each entry carries a hash over itself and all before it, so that an export shows whether anything
 * in it was altered, taken out, put in or moved.
 */
@Component
class Chronicle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final Clock clock;

    Chronicle(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes an entry down. Waits for others who write about the same motion. */
    void tell(MotionId motion, String what, Map<String, Object> details) {
        database.sql("select id from motion where id = ? for update")
                .param(motion.value())
                .query()
                .singleRow();
        var last = last(motion);
        var entry = new LinkedHashMap<String, Object>();
        entry.put("at", clock.instant().toString());
        entry.put("what", what);
        entry.putAll(details);
        var next = Entry.after(
                last.map(Entry::number).orElse(0), last.map(Entry::hash).orElse(""), JSON.writeValueAsString(entry));
        database.sql("insert into chronicle (motion, number, entry, hash) values (?, ?, ?, ?)")
                .param(motion.value())
                .param(next.number())
                .param(next.entry())
                .param(next.hash())
                .update();
    }

    List<Entry> of(MotionId motion) {
        return database.sql("select number, entry, hash from chronicle where motion = ? order by number")
                .param(motion.value())
                .query((row, number) -> new Entry(row.getInt("number"), row.getString("entry"), row.getString("hash")))
                .list();
    }

    /** What was told when a vote was closed; empty if it was not. */
    Optional<Told> closing(Vote vote) {
        var id = vote.id().value().toString();
        return of(vote.motion()).reversed().stream()
                .map(entry -> JSON.readValue(entry.entry(), Told.class))
                .filter(told -> "closed".equals(told.what()) && id.equals(told.vote()))
                .findFirst();
    }

    /**
     * The part of an entry that says what came of a vote.
     *
     * @param ballots how many said what; null where the numbers are withheld
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(
            @Nullable String what,
            @Nullable String vote,
            @Nullable String verdict,
            @Nullable Map<String, Integer> ballots) {

        boolean agreesWith(Verdict other, Map<String, Integer> counted) {
            return other.key().equals(verdict) && (ballots == null || ballots.equals(counted));
        }
    }

    /** Why nothing followed from what was decided last, as the key of a sentence; empty where it did. */
    Optional<String> leftUndone(MotionId motion) {
        return of(motion).reversed().stream()
                .map(entry -> JSON.readTree(entry.entry()))
                .takeWhile(told -> !"opened".equals(told.path("what").asString("")))
                .filter(told -> Following.LEFT_UNDONE.equals(told.path("what").asString("")))
                .map(told -> told.path("reason").asString(""))
                .findFirst();
    }

    Optional<Entry> last(MotionId motion) {
        return database.sql(
                        "select number, entry, hash from chronicle where motion = ? order by number desc fetch first row only")
                .param(motion.value())
                .query((row, number) -> new Entry(row.getInt("number"), row.getString("entry"), row.getString("hash")))
                .optional();
    }
}
