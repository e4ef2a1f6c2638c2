package org.commonground.draft;

import com.github.benmanes.caffeine.cache.Ticker;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.commonground.draft.text.TokenRow;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The room's live half on a database of its own, which can be made to fail at any step of saving. */
final class DraftRoom implements AutoCloseable {

    /** Where saving fails. */
    enum Fault {
        BEFORE_WRITE,
        AFTER_WRITE,
        AFTER_COMMIT
    }

    private record Failing(Fault where, int times) {}

    private final AtomicReference<@Nullable Failing> failing = new AtomicReference<>();
    final JdbcTemplate rows;
    final Log log;
    final Texts texts;
    final OpenDrafts open;
    final LiveDrafts live;
    private final TransactionTemplate transaction;
    private final Audience audience = new Audience(List::of, Ticker.systemTicker());

    DraftRoom(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .load()
                .migrate();
        DataSource fragile = fragile(database);
        rows = new JdbcTemplate(fragile);
        var transactions = new DataSourceTransactionManager(fragile);
        transaction = new TransactionTemplate(transactions);
        log = new Log(rows, transactions, Clock.systemUTC());
        texts = new Texts(log);
        open = new OpenDrafts(log, texts, fact -> {});
        live = new LiveDrafts(open, audience);
    }

    /** A second server on the same database, that knows nothing of the first. */
    LiveDrafts secondNode() {
        return new LiveDrafts(new OpenDrafts(log, texts, fact -> {}), audience);
    }

    DraftId begin() {
        DraftId id = DraftId.next();
        rows.update(
                "insert into draft (id, title, version, begun_at, begun_by) values (?, ?, 0, ?, ?)",
                id.value(),
                "Vision",
                Clock.systemUTC().instant().atOffset(ZoneOffset.UTC),
                DraftId.next().value());
        return id;
    }

    String stored(DraftId draft) {
        return Notation.of(texts.at(draft, log.version(draft).orElseThrow()));
    }

    String plain(DraftId draft) {
        return texts.at(draft, log.version(draft).orElseThrow()).plainText();
    }

    /** Everything is forgotten, and the text says only that. */
    void purge(DraftId draft) {
        transaction.executeWithoutResult(status -> {
            long version = log.hold(draft).version();
            TokenRow row = TokenRow.empty();
            row.apply(SampleSteps.typing(1, "purged"));
            log.beginAnew(draft, new Snapshot(version + 1, Notation.of(row)));
        });
        live.on(new DraftPurged(draft));
    }

    void letGo() {
        open.letGo(Duration.ZERO);
    }

    void fail(Fault where, int times) {
        failing.set(new Failing(where, times));
    }

    void recover() {
        failing.set(null);
    }

    private void failAt(Fault here) throws SQLException {
        Failing now = failing.get();
        if (now != null && now.where() == here) {
            failing.set(now.times() > 1 ? new Failing(here, now.times() - 1) : null);
            throw new SQLException("made to fail " + here);
        }
    }

    private DataSource fragile(DataSource database) {
        return proxy(DataSource.class, database, (method, call) -> {
            Object answer = call.go();
            return answer instanceof Connection connection ? fragile(connection) : answer;
        });
    }

    private Connection fragile(Connection connection) {
        return proxy(Connection.class, connection, (method, call) -> {
            boolean appends =
                    method.equals("prepareStatement") && call.firstArgument().startsWith("update draft set version");
            if (appends) {
                failAt(Fault.BEFORE_WRITE);
            }
            if (method.equals("commit")) {
                failAt(Fault.AFTER_WRITE);
            }
            Object answer = call.go();
            if (method.equals("commit")) {
                failAt(Fault.AFTER_COMMIT);
            }
            return answer;
        });
    }

    private interface Call {
        @Nullable
        Object go() throws Throwable;

        String firstArgument();
    }

    private interface Around {
        @Nullable
        Object call(String method, Call call) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Around around) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Call call = new Call() {
                @Override
                public @Nullable Object go() throws Throwable {
                    try {
                        return method.invoke(target, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }

                @Override
                public String firstArgument() {
                    return given == null || given.length == 0 ? "" : String.valueOf(given[0]);
                }
            };
            return around.call(method.getName(), call);
        }));
    }

    @Override
    public void close() {
        open.close();
    }
}
