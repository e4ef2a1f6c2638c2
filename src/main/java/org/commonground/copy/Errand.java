package org.commonground.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonground.shared.Refused;

/** What the program does on its command line in place of starting: make a copy, or put one in the place of the data. */
final class Errand {

    static final int DONE = 0;
    static final int REFUSED = 2;

    private static final Duration TAKEN_UP_WITHIN = Duration.ofSeconds(20);
    private static final Duration DONE_WITHIN = Duration.ofMinutes(30);

    private final Original original;
    private final CopyFolder folder;
    private final Consumer<String> say;

    Errand(Original original, CopyFolder folder, Consumer<String> say) {
        this.original = original;
        this.folder = folder;
        this.say = say;
    }

    /** @return the exit code */
    int copy() {
        return attempt(() -> say.accept("A copy is made and checked: " + copied()));
    }

    /** @return the exit code */
    int restore(Path copy) {
        return attempt(() -> {
            var purged = lastPurged();
            var aside = folder.folder().resolve(CopyFolder.name(Instant.now(), Occasion.REPLACED, original.ending()));
            var kept = original.replaceBy(copy, aside);
            say.accept("The data is now what it was when " + copy + " was made."
                    + (kept.isEmpty() ? "" : " What was there until now is kept: " + kept + "."));
            if (CopyFolder.isBefore(copy, purged)) {
                say.accept("Words were purged after this copy was made. They are back: purge them again.");
            }
            say.accept("Start the program as always.");
        });
    }

    private interface Step {
        void go() throws SQLException, IOException;
    }

    private int attempt(Step step) {
        try {
            step.go();
            return DONE;
        } catch (Refused refused) {
            say.accept(Sayings.of(refused.reason()));
        } catch (SQLException | IOException | UncheckedIOException e) {
            say.accept("That could not be done, and nothing was changed: " + e.getMessage());
        }
        return REFUSED;
    }

    private Path copied() throws IOException {
        if (original instanceof InH2 h2) {
            if (h2.file().filter(Files::exists).isEmpty()) {
                throw new Refused(Refusal.NOT_FOR_THIS);
            }
            if (h2.isOpenElsewhere()) {
                return wished();
            }
        }
        return new Copying(original, folder, Clock.systemUTC()).make(Occasion.ASKED);
    }

    /** The program that has the file open makes it. */
    private Path wished() throws IOException {
        var name = UUID.randomUUID().toString();
        folder.create();
        var asked = Files.createFile(folder.wish(name + Wishes.ASKED));
        try {
            await(TAKEN_UP_WITHIN, () -> !Files.exists(asked));
        } finally {
            Files.deleteIfExists(asked);
        }
        var done = folder.wish(name + Wishes.DONE);
        await(DONE_WITHIN, () -> Files.exists(done));
        var answer = Files.readString(done);
        Files.delete(done);
        Arrays.stream(Refusal.values())
                .filter(reason -> reason.name().equals(answer))
                .forEach(reason -> {
                    throw new Refused(reason);
                });
        return folder.folder().resolve(answer);
    }

    private interface Question {
        boolean isSo();
    }

    private static void await(Duration longest, Question question) {
        var end = Instant.now().plus(longest);
        while (!question.isSo()) {
            if (Instant.now().isAfter(end)) {
                throw new Refused(Refusal.NOT_ANSWERED);
            }
            try {
                Thread.sleep(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refused(Refusal.NOT_ANSWERED);
            }
        }
    }

    /** As the data says that is about to be replaced, if it can still be read. */
    private Instant lastPurged() {
        var url = original instanceof InH2 h2 ? h2.url() + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : original.url();
        try (var connection = DriverManager.getConnection(url, original.user(), original.password())) {
            return Purges.last(connection);
        } catch (SQLException unreadable) {
            return Instant.MIN;
        }
    }
}
