package org.commonground.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes H2 force its file to the disk, so that a commit outlives the machine and not only the program. Commits that come while one is being
 * forced wait for the next, which is one for all of them. PostgreSQL does so by itself.
 */
final class Flush {

    private final boolean wanted;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private long asked;
    private long done;
    private boolean under;

    Flush(boolean wanted) {
        this.wanted = wanted;
    }

    /**
     * Returns once everything that was committed before this call is on the disk.
     *
     * @param connection the one that has just committed
     */
    void now(Connection connection) throws SQLException {
        if (!wanted) {
            return;
        }
        lock.lock();
        try {
            var own = ++asked;
            while (done < own) {
                if (under) {
                    ended.awaitUninterruptibly();
                } else {
                    force(connection);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void force(Connection connection) throws SQLException {
        var upTo = asked;
        var forced = false;
        under = true;
        lock.unlock();
        try (var statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
            forced = true;
        } finally {
            lock.lock();
            under = false;
            done = forced ? Math.max(done, upTo) : done;
            ended.signalAll();
        }
    }
}
