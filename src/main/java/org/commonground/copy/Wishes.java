package org.commonground.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.commonground.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes a copy when another process of this machine wishes one: only one program can have H2's file open. */
@Component
class Wishes {

    static final String ASKED = ".asked";
    static final String TAKEN = ".taken";
    static final String DONE = ".done";

    private static final Logger log = LoggerFactory.getLogger(Wishes.class);

    private final CopyFolder folder;
    private final Copies copies;

    Wishes(CopyFolder folder, Copies copies) {
        this.folder = folder;
        this.copies = copies;
    }

    @Scheduled(fixedDelay = 1_000)
    void fulfil() {
        folder.wishes().forEach(this::fulfil);
    }

    private void fulfil(Path asked) {
        try {
            var taken = Files.move(asked, called(asked, ASKED, TAKEN), StandardCopyOption.ATOMIC_MOVE);
            Files.writeString(taken, answer());
            Files.move(taken, called(taken, TAKEN, DONE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log.warn("A wish for a copy could not be answered", e);
        }
    }

    /** The name of the copy, or why there is none. */
    private String answer() {
        try {
            return copies.made().name();
        } catch (Refused refused) {
            return refused.reason().toString();
        }
    }

    private static Path called(Path wish, String before, String after) {
        return wish.resolveSibling(wish.getFileName().toString().replace(before, after));
    }
}
