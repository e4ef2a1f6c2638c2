package org.commonground.copy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which database is copied, and to where. */
@Configuration(proxyBeanMethods = false)
class Originals {

    @Bean
    Original original(HikariDataSource pool) {
        return Original.at(pool.getJdbcUrl(), word(pool.getUsername()), word(pool.getPassword()));
    }

    private static String word(@Nullable String word) {
        return Optional.ofNullable(word).orElse("");
    }

    @Bean
    CopyFolder copyFolder(Original original, Environment settings) {
        return folder(original, settings);
    }

    /** Beside H2's file unless the installation says otherwise, where possible on another disk. */
    static CopyFolder folder(Original original, Environment settings) {
        var chosen = Optional.ofNullable(settings.getProperty("commonground.copies"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
        var beside = original instanceof InH2 h2
                ? h2.file().map(file -> file.resolveSibling("copies"))
                : Optional.<Path>empty();
        return new CopyFolder(chosen.or(() -> beside)
                .orElseGet(() -> Path.of(settings.getProperty("commonground.data", "./data"), "copies"))
                .toAbsolutePath()
                .normalize());
    }
}
