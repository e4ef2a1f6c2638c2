package org.commonground.shared;

import org.flywaydb.core.Flyway;

/** What keeps the data safe while its tables are changed. */
public interface Safeguard {

    /** Migrates, in whichever way leaves the data usable if that fails. */
    void migrate(Flyway flyway);
}
