package org.commonground.copy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.commonground.shared.Refused;

/** The database in use: how a copy of it is made, and how a copy takes its place. */
sealed interface Original permits InH2, InPostgres {

    static Original at(String url, String user, String password) {
        return url.startsWith("jdbc:h2:") ? new InH2(url, user, password) : new InPostgres(url, user, password);
    }

    String url();

    String user();

    String password();

    /** Where it is, without anything secret. */
    default String place() {
        return url().split("[;?]", 2)[0];
    }

    /** How the name of a copy's file ends. */
    String ending();

    /** How many bytes a copy needs at most, as far as can be told; 0 where it cannot. */
    long needs() throws IOException;

    /**
     * Writes everything that is stored at this moment, and nothing half done, to a file that is not there yet; and reads it back.
     * Others go on reading and writing.
     *
     * @throws Refused if what was read back is not what was written, or a tool is missing
     */
    void copyTo(Path file) throws SQLException, IOException;

    /**
     * Goes on only if the file is a whole copy.
     *
     * @throws Refused otherwise
     */
    void check(Path copy);

    /**
     * Puts a copy in the place of the data, which is kept aside. If that fails, the data is where it was.
     *
     * @param aside the file to keep it in, where it is kept in a file
     * @return where the replaced data is, in words; empty if there was none
     * @throws Refused if the copy is not whole, or the data is in use
     */
    String replaceBy(Path copy, Path aside) throws SQLException, IOException;
}
