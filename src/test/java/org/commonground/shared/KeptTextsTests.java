package org.commonground.shared;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class KeptTextsTests extends KeptTextsContract {

    @Override
    DataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:kept-texts;DB_CLOSE_DELAY=-1");
        return database;
    }
}
