package org.commonground.draft.wire;

import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A client that notes when it heard which version, and reads no more of a frame than it must. */
class Listening implements WebSocket.Listener {

    private static final String STEPS = "{\"op\":\"steps\",\"version\":";

    private final AtomicReference<WebSocket> socket = new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final StringBuilder half = new StringBuilder();
    /** Pairs of the first version in a frame and when the frame came. */
    private long[] notes = new long[1 << 16];

    private int end;

    final void joins(WebSocket line) {
        socket.set(line);
        line.sendText("{\"op\":\"join\"}", true).join();
    }

    /** Called by one thread for all clients, because a socket takes one message at a time. */
    final void ping() {
        says("{\"op\":\"ping\"}");
    }

    final void says(String frame) {
        socket.get().sendText(frame, true).join();
    }

    final void hangsUp() {
        socket.get().abort();
    }

    final boolean isClosed() {
        return closed.get();
    }

    @Override
    public final CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        var now = System.nanoTime();
        half.append(part);
        if (last) {
            hears(half, now);
            half.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    void hears(StringBuilder frame, long now) {
        if (frame.length() > STEPS.length() && frame.indexOf(STEPS) == 0) {
            note(Long.parseLong(frame, STEPS.length(), frame.indexOf(",", STEPS.length()), 10), now);
        }
    }

    private synchronized void note(long version, long now) {
        if (end == notes.length) {
            notes = Arrays.copyOf(notes, end * 2);
        }
        notes[end++] = version;
        notes[end++] = now;
    }

    /** When it had heard the step that follows this version; 0 if it never did. */
    final synchronized long heard(long version) {
        var low = 0;
        var high = end / 2 - 1;
        var found = -1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            if (notes[2 * middle] <= version) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found < 0 ? 0 : notes[2 * found + 1];
    }

    @Override
    public final CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.set(true);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public final void onError(WebSocket from, Throwable fault) {
        closed.set(true);
    }
}
