package org.commonground.decision;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.live.AfterCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys of the urns that are out, one small file each, in a folder that is neither the database's nor in a copy of it. A file is
 * written over when its key has turned, and written over and deleted when its urn is opened.
 */
@Component
class UrnKeys {

    private static final Logger LOG = LoggerFactory.getLogger(UrnKeys.class);
    private static final String ENDING = ".urn";
    private static final int LENGTH = Integer.BYTES + UrnKey.BYTES;

    private final Path folder;
    private final Flush flush;
    private final Map<VoteId, Integer> turned = new HashMap<>();

    UrnKeys(@Value("${commonground.keys}") Path folder, Flush flush) {
        this.folder = folder;
        this.flush = flush;
    }

    /** Cuts a key for a vote and has it on the disk before this returns. */
    UrnKey cut(VoteId vote) {
        var key = UrnKey.fresh(vote);
        try {
            Files.createDirectories(folder);
            keepToOurselves(folder, "rwx------");
            write(key, StandardOpenOption.CREATE);
            keepToOurselves(file(vote), "rw-------");
        } catch (IOException e) {
            throw new UncheckedIOException("The key of an urn cannot be kept in " + folder, e);
        }
        return key;
    }

    /** The key of a vote at a turn; empty where it is not here, or has turned past that. */
    Optional<UrnKey> of(VoteId vote, int turn) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file(vote)));
            if (bytes.remaining() != LENGTH) {
                return Optional.empty();
            }
            var seen = bytes.getInt();
            var secret = new byte[UrnKey.BYTES];
            bytes.get(secret);
            return seen < 0 || seen > turn
                    ? Optional.empty()
                    : Optional.of(new UrnKey(vote, seen, secret).turnedTo(turn));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once what was stored with this turn can no longer be lost, the file forgets the turns before it. */
    void turned(VoteId vote, int turn) {
        AfterCommit.run(() -> {
            synchronized (turned) {
                turned.merge(vote, turn, Math::max);
            }
        });
    }

    /** Throws a key away once what was done with it is stored. */
    void throwAway(VoteId vote) {
        AfterCommit.run(() -> destroy(vote));
    }

    /** A key that has turned further than what is on the disk would open nothing after a power cut: first the ballots, then the key. */
    @Scheduled(fixedDelay = 500)
    @PreDestroy
    void settle() {
        Map<VoteId, Integer> now;
        synchronized (turned) {
            now = Map.copyOf(turned);
        }
        if (now.isEmpty()) {
            return;
        }
        flush.commitsToDisk();
        now.forEach(this::forgetBefore);
        synchronized (turned) {
            now.forEach(turned::remove);
        }
    }

    private synchronized void forgetBefore(VoteId vote, int turn) {
        of(vote, turn).ifPresent(key -> {
            try {
                write(key);
            } catch (IOException e) {
                LOG.warn("The key of the urn of vote {} still opens earlier states of it", vote.value(), e);
            }
        });
    }

    /** The votes that have a key here. */
    List<VoteId> kept() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> new VoteId(UUID.fromString(name.substring(0, name.length() - ENDING.length()))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes noise over a key, and deletes it. */
    synchronized void destroy(VoteId vote) {
        var noise = new byte[UrnKey.BYTES];
        new SecureRandom().nextBytes(noise);
        try {
            write(new UrnKey(vote, 0, noise));
            Files.delete(file(vote));
        } catch (NoSuchFileException gone) {
            LOG.debug("No key of the urn of {} is here", vote.value());
        } catch (IOException e) {
            LOG.error("The key of the urn of vote {} is still at {}: delete it by hand", vote.value(), file(vote), e);
        }
    }

    /** In its place, and on the disk. */
    private void write(UrnKey key, StandardOpenOption... more) throws IOException {
        var bytes =
                ByteBuffer.allocate(LENGTH).putInt(key.turn()).put(key.secret()).flip();
        var options = new HashSet<StandardOpenOption>(List.of(more));
        options.add(StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file(key.vote()), options)) {
            channel.write(bytes, 0);
            channel.force(true);
        }
    }

    private static void keepToOurselves(Path path, String permissions) throws IOException {
        var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

    private Path file(VoteId vote) {
        return folder.resolve(vote.value() + ENDING);
    }
}
