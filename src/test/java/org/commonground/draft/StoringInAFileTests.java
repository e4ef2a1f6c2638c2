package org.commonground.draft;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.io.TempDir;

class StoringInAFileTests extends StoringContract {

    @TempDir
    Path folder;

    @Override
    DataSource database() {
        return JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()) + ";WRITE_DELAY=0", "sa", "");
    }
}
