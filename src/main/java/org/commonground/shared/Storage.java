package org.commonground.shared;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.transaction.PlatformTransactionManager;

/** How our values become columns, and how the database is reached. */
@Configuration(proxyBeanMethods = false)
class Storage {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        return JdbcCustomConversions.of(dialect, List.of(new Identifiers()));
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    Pool dataSource(DataSourceProperties properties) {
        var pool = new Pool();
        pool.setDriverClassName(properties.determineDriverClassName());
        pool.setJdbcUrl(properties.determineUrl());
        pool.setUsername(properties.determineUsername());
        pool.setPassword(properties.determinePassword());
        if (pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            // A server that is there but answers nothing, as after a cut cable, holds nobody up for longer; seconds.
            pool.addDataSourceProperty("connectTimeout", "2");
            pool.addDataSourceProperty("loginTimeout", "2");
            pool.addDataSourceProperty("socketTimeout", "20");
        }
        return pool;
    }

    @Bean
    PlatformTransactionManager transactionManager(Pool pool, @Value("${commonground.flush:true}") boolean flush) {
        return new Commits(pool, new Flush(flush && pool.file().isPresent()));
    }

    @Bean
    Beginning watching(Pool pool) {
        return new Beginning(pool);
    }

    /** Looks after the database from when the product is ready. */
    record Beginning(Pool pool) {

        @EventListener(ApplicationReadyEvent.class)
        void ready() {
            pool.watch();
        }
    }
}
