package org.commonground.draft.wire;

import io.github.bucket4j.Bucket;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.commonground.draft.DraftId;
import org.commonground.membership.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * The line to one client. What is said to it is sent when the line is free, one frame at a time, and nobody who says something
 * waits: answers queue up, steps are read off the circle's chain, and of the carets only the latest are sent.
 */
final class Line {

    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final int MOST_ANSWERS = 512;
    private static final int LONGEST_MERGED = 64 * 1024;
    private static final long MOST_BEHIND = 4_000_000;
    private static final long LONGEST_SEND = Duration.ofSeconds(10).toNanos();
    private static final long LONGEST_FAREWELL = Duration.ofSeconds(1).toNanos();

    private final WebSocketSession socket;
    private final Session session;
    private final Admitted admitted;
    private final String client;
    /** Holding a key down makes 30 submits a second; four times as much and a long burst go through. */
    private final Bucket allowance = Bucket.builder()
            .addLimit(limit -> limit.capacity(400).refillGreedy(120, Duration.ofSeconds(1)))
            .build();
    /** How far beyond its allowance a client may go before the line is ended. */
    private final Bucket patience = Bucket.builder()
            .addLimit(limit -> limit.capacity(20_000).refillGreedy(500, Duration.ofSeconds(1)))
            .build();

    private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answersWaiting = new AtomicInteger();
    private final AtomicInteger work = new AtomicInteger();
    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicReference<@Nullable Farewell> farewell = new AtomicReference<>();
    private final AtomicBoolean joining = new AtomicBoolean();
    private final StringBuilder halfHeard = new StringBuilder();
    private volatile boolean sending;
    private volatile boolean ended;
    private volatile long sendingSince;
    private volatile long lastHeard = System.nanoTime();
    private volatile long farewellSince;
    private volatile @Nullable Circle circle;
    private volatile boolean writable;
    private volatile @Nullable Piece read;
    private @Nullable String caretsRead;
    private boolean farewellSaid;

    Line(WebSocketSession socket, Admitted admitted, String client) {
        this.socket = socket;
        this.session = Objects.requireNonNull(((NativeWebSocketSession) socket).getNativeSession(Session.class));
        this.admitted = admitted;
        this.client = client;
    }

    DraftId draft() {
        return admitted.draft();
    }

    PersonId person() {
        return admitted.person();
    }

    String client() {
        return client;
    }

    StringBuilder halfHeard() {
        return halfHeard;
    }

    boolean isOfSession(String httpSessionId) {
        return admitted.session().getId().equals(httpSessionId);
    }

    /** Whether the sign-in that opened the line still lasts. */
    boolean isSignedIn() {
        try {
            return admitted.session().getCreationTime() > 0;
        } catch (IllegalStateException signedOut) {
            return false;
        }
    }

    void heard() {
        lastHeard = System.nanoTime();
    }

    /** Whether the client may send another frame now. */
    boolean allows() {
        if (allowance.tryConsume(1)) {
            return true;
        }
        if (!patience.tryConsume(1)) {
            end(Farewell.SLOW);
        }
        return false;
    }

    /** True the first time; a line joins once. */
    boolean mayJoin() {
        return joining.compareAndSet(false, true);
    }

    boolean isEnding() {
        return farewell.get() != null;
    }

    boolean isWritable() {
        return writable;
    }

    Optional<Circle> circle() {
        return Optional.ofNullable(circle);
    }

    /** From now on the line reads what follows this piece, after it has said that it joined. */
    void join(Circle circle, Piece latest, boolean writable, String joined) {
        this.writable = writable;
        read = latest;
        this.circle = circle;
        say(joined);
    }

    /** Says something when the line is free. A client that lets too many answers wait is gone. */
    void say(String frame) {
        if (isEnding()) {
            return;
        }
        if (answersWaiting.incrementAndGet() > MOST_ANSWERS) {
            end(Farewell.SLOW);
            return;
        }
        answers.add(frame);
        lookForWork();
    }

    /** Keeps what there is to send until {@link #goOn} is called as often; a farewell goes out all the same. */
    void pause() {
        pauses.incrementAndGet();
    }

    void goOn() {
        pauses.decrementAndGet();
        lookForWork();
    }

    /** Sends what is there to send, unless it is sending. */
    void lookForWork() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            if (!sending && !ended) {
                sendNext();
            }
            seen = work.addAndGet(-seen);
        } while (seen != 0);
    }

    private void sendNext() {
        String frame = next();
        if (frame != null) {
            sendingSince = System.nanoTime();
            sending = true;
            try {
                session.getAsyncRemote().sendText(frame, this::sent);
            } catch (IllegalStateException | IllegalArgumentException gone) {
                log.debug("Line {} is gone: {}", client, gone.getMessage());
                hangUp(Farewell.RESTART);
            }
        } else if (isEnding()) {
            hangUp(Objects.requireNonNull(farewell.get()));
        }
    }

    private void sent(SendResult result) {
        sending = false;
        if (!result.isOK()) {
            log.debug("Line {} is gone: {}", client, String.valueOf(result.getException()));
            hangUp(Farewell.RESTART);
        }
        lookForWork();
    }

    private @Nullable String next() {
        Farewell cut = farewell.get();
        if (cut != null && cut.cutsOff()) {
            return lastWord(cut);
        }
        if (cut == null && pauses.get() > 0) {
            return null;
        }
        String answer = answers.poll();
        if (answer != null) {
            answersWaiting.decrementAndGet();
            return answer;
        }
        Piece here = read;
        Circle around = circle;
        Farewell why = farewell.get();
        if (why != null || around == null || here == null) {
            return null;
        }
        Piece first = here.next();
        if (first == null) {
            String carets = around.carets();
            boolean news = carets != null && !carets.equals(caretsRead);
            caretsRead = carets;
            return news ? carets : null;
        }
        Piece last = first;
        for (Piece more = first.next();
                more != null && first.charactersTo(more) + more.frame().length() < LONGEST_MERGED;
                more = more.next()) {
            last = more;
        }
        read = last;
        return first.frameUpTo(last);
    }

    private @Nullable String lastWord(Farewell why) {
        answers.clear();
        boolean said = farewellSaid;
        farewellSaid = true;
        return said ? null : Saying.closed(why);
    }

    /** Says why, and then closes; closes without a word where the client does not take it. */
    void end(Farewell why) {
        if (farewell.compareAndSet(null, why)) {
            farewellSince = System.nanoTime();
            answersWaiting.incrementAndGet();
            answers.add(Saying.closed(why));
            lookForWork();
        }
    }

    /** Ends what has gone on for too long: silence, a frame that the client does not take, a farewell, falling behind. */
    void check(long now, long longestSilence) {
        Farewell why = farewell.get();
        if (why != null) {
            if (now - farewellSince > LONGEST_FAREWELL) {
                hangUp(why);
            }
        } else if (!isSignedIn()) {
            end(Farewell.SIGNED_OUT);
        } else if (now - lastHeard > longestSilence) {
            end(Farewell.IDLE);
        } else if (sending && now - sendingSince > LONGEST_SEND || isFarBehind()) {
            end(Farewell.SLOW);
        }
    }

    boolean isFarBehind() {
        Piece here = read;
        Circle around = circle;
        return here != null && around != null && here.charactersTo(around.latest()) > MOST_BEHIND;
    }

    private void hangUp(Farewell why) {
        if (!ended) {
            ended = true;
            // Closing waits for a client that does not read; nobody else shall.
            Thread.ofVirtual().name("farewell-" + client).start(() -> close(why));
        }
    }

    private void close(Farewell why) {
        try {
            socket.close(why.status());
        } catch (IOException | IllegalStateException gone) {
            log.debug("Line {} was gone before it was closed: {}", client, gone.getMessage());
        }
    }
}
