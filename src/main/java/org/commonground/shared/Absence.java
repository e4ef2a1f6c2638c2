package org.commonground.shared;

import java.util.Locale;

/** Why the database cannot do what was asked of it. */
public enum Absence implements Reason {
    /** It does not answer. Nothing was changed. */
    DATABASE_AWAY,
    /** It went away while it was keeping something: nobody can say now whether that is kept. */
    DATABASE_UNSURE,
    /** Its disk has no room for more. Nothing was changed. */
    DISK_FULL;

    @Override
    public String messageKey() {
        return "shell.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
