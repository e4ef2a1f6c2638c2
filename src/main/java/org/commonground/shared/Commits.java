package org.commonground.shared;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends transactions. What was committed is on the disk before anybody hears of it, where that is wished and the database does not do so by
 * itself. Says honestly what became of a transaction that lost its database: nothing, if it had not begun; if it broke while it was being
 * committed, that nobody knows.
 */
final class Commits extends JdbcTransactionManager {

    private final Flush flush;

    Commits(DataSource source, Flush flush) {
        super(source);
        this.flush = flush;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        try {
            super.doBegin(transaction, definition);
        } catch (CannotCreateTransactionException none) {
            throw none.getCause() instanceof Refused refused ? refused : none;
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (TransactionException | DataAccessException broken) {
            throw Loss.in(broken).map(why -> inTheMiddle(why, broken)).orElse(broken);
        }
        if (!status.isReadOnly()) {
            flush();
        }
    }

    private void flush() {
        try {
            if (TransactionSynchronizationManager.getResource(obtainDataSource()) instanceof ConnectionHolder holder) {
                flush.now(holder.getConnection());
            }
        } catch (SQLException broken) {
            throw inTheMiddle(Absence.DATABASE_UNSURE, broken);
        }
    }

    /** Of what finds no room nothing is kept: neither database takes half of it for the whole. */
    private static RuntimeException inTheMiddle(Absence why, Exception broken) {
        var refused = new Refused(why == Absence.DISK_FULL ? why : Absence.DATABASE_UNSURE);
        refused.addSuppressed(broken);
        return new TransactionSystemException("The database went away in the middle of a commit", refused);
    }
}
