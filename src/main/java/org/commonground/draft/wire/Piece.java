package org.commonground.draft.wire;

import java.util.List;
import org.commonground.draft.StoredStep;
import org.jspecify.annotations.Nullable;

/**
 * Steps that were stored close to each other, as one frame for every reader. Pieces are a chain that a reader goes along at their
 * own pace: what all have read is let go, and nobody waits for anybody.
 */
final class Piece {

    private final long from;
    private final long to;
    private final String steps;
    private final String clients;
    private final String frame;
    private final long charactersBefore;
    private volatile @Nullable Piece next;

    private Piece(long from, List<StoredStep> stored, long charactersBefore) {
        this.from = from;
        this.to = from + stored.size();
        this.steps = Saying.steps(stored);
        this.clients = Saying.clients(stored);
        this.frame = Saying.steps(from, steps, clients);
        this.charactersBefore = charactersBefore;
    }

    /** What comes before the first step that is sent. */
    static Piece beginning() {
        return new Piece(0, List.of(), 0);
    }

    Piece followedBy(long from, List<StoredStep> stored) {
        Piece following = new Piece(from, stored, charactersBefore + frame.length());
        next = following;
        return following;
    }

    @Nullable
    Piece next() {
        return next;
    }

    String frame() {
        return frame;
    }

    /** How many characters lie between this piece and a later one. */
    long charactersTo(Piece later) {
        return later.charactersBefore - charactersBefore;
    }

    /** One frame for this piece and all up to a later one. */
    String frameUpTo(Piece last) {
        if (last == this) {
            return frame;
        }
        StringBuilder allSteps = new StringBuilder(steps);
        StringBuilder allClients = new StringBuilder(clients);
        for (Piece piece = next; piece != null && piece.to <= last.to; piece = piece.next) {
            allSteps.append(',').append(piece.steps);
            allClients.append(',').append(piece.clients);
        }
        return Saying.steps(from, allSteps.toString(), allClients.toString());
    }
}
