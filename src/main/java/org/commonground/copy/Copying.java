package org.commonground.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.commonground.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one copy at a time, and gives it its name only once it is known to be whole. */
final class Copying {

    private static final Logger log = LoggerFactory.getLogger(Copying.class);

    private final Original original;
    private final CopyFolder folder;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();

    Copying(Original original, CopyFolder folder, Clock clock) {
        this.original = original;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Makes a copy in which is everything that was stored before this was called.
     *
     * @throws Refused if there is no room for it, it could not be written, or it is not whole
     */
    Path make(Occasion occasion) {
        if (!one.tryLock()) {
            throw new Refused(Refusal.UNDER_WAY);
        }
        try {
            var copy = written(folder.unfinished(CopyFolder.name(clock.instant(), occasion, original.ending())));
            log.info("A copy of the data is made and checked: {}", copy);
            return copy;
        } catch (SQLException | IOException e) {
            log.error("No copy of the data could be made", e);
            throw new Refused(Refusal.NOT_WRITTEN);
        } finally {
            one.unlock();
        }
    }

    private Path written(Path unfinished) throws SQLException, IOException {
        try {
            mustHaveRoom();
            original.copyTo(unfinished);
            return folder.finish(unfinished);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void mustHaveRoom() throws IOException {
        if (Files.getFileStore(folder.folder()).getUsableSpace() < original.needs()) {
            throw new Refused(Refusal.NO_ROOM);
        }
    }
}
