package org.commonground.shared;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the tables up to date, and then closes the connections that did so. A pool closes each of its connections sooner or later,
 * and what a table has kept of the one that made it (H2's checks did) would only then be missed.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

    @Bean
    FlywayMigrationStrategy migrationsOnConnectionsOfTheirOwn(
            ObjectProvider<HikariDataSource> pool, ObjectProvider<Safeguard> safeguard) {
        return flyway -> {
            safeguard.getIfAvailable(() -> Flyway::migrate).migrate(flyway);
            pool.ifAvailable(Migrations::closeIdle);
        };
    }

    private static void closeIdle(HikariDataSource pool) {
        var control = pool.getHikariPoolMXBean();
        if (control != null) {
            control.softEvictConnections();
        }
    }
}
