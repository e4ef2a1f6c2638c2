package org.commonground.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanInitializationException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Writes H2's file anew before anybody uses it, when the product is started with {@code --commonground.compact=true}: what was deleted
 * stays in the file until then. On another database it only says what to do there. See docs/purging.md.
 */
@Component
@ConditionalOnBooleanProperty("commonground.compact")
class Compaction implements BeanPostProcessor {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    /** The pool opens its first connection later, when it is asked for one. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            compact(pool);
        }
        return bean;
    }

    private static void compact(HikariDataSource pool) {
        String url = String.valueOf(pool.getJdbcUrl());
        if (!url.startsWith("jdbc:h2:")) {
            log.warn(
                    "commonground.compact is for H2; on PostgreSQL run: vacuum full draft_batch, draft_snapshot, draft");
            return;
        }
        try (var connection = DriverManager.getConnection(url, pool.getUsername(), pool.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
            log.info("The database file is written anew; what was deleted is no longer in it");
        } catch (SQLException e) {
            throw new BeanInitializationException("The database file could not be compacted", e);
        }
    }
}
