package org.commonground.live.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.LongPollingCacheFilter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResourceImpl;
import org.commonground.live.ui.Undelivered.Parcel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vaadin's push with a memory: what it writes into a line that has just died is kept until the page says that it was seen, and is sent
 * again once the page has a new line. Vaadin itself takes what is written for delivered, and a page that only looks would never ask for it.
 * Everything here happens under the lock of the session.
 */
final class Courier extends AtmospherePushConnection {

    /** Two beats. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** So many beats go by before a page without a line is asked to fetch what it misses. */
    private static final int PATIENCE = 2;

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final Undelivered undelivered = new Undelivered();
    private List<Parcel> owed = List.of();
    private @Nullable Line line;
    private int number;
    private int beatsWithoutLine;
    private boolean connecting;
    private boolean closing;

    Courier(UI ui) {
        super(ui);
    }

    static Optional<Courier> of(UI ui) {
        return Optional.ofNullable(ui.getInternals().getPushConnection())
                .filter(Courier.class::isInstance)
                .map(Courier.class::cast);
    }

    /** Puts its numbers on this part of the page, which tells them back. */
    void meet(Line line) {
        this.line = line;
    }

    @Override
    public void push(boolean async) {
        if (isConnected() && !connecting && undelivered.isTooMuch(Instant.now())) {
            cut();
        }
        if (isConnected() && line != null) {
            number++;
            line.mark(number);
            if (undelivered.asks(number)) {
                line.ask(number);
            }
        }
        super.push(async);
    }

    @Override
    protected void sendMessage(String message) {
        sendWhatIsOwed();
        if (line != null) {
            undelivered.add(new Parcel(number, getUI().getInternals().getServerSyncId() - 1, message, Instant.now()));
        }
        send(message);
    }

    @Override
    public void connect(AtmosphereResource resource) {
        lastSeen(resource).ifPresent(undelivered::seenUpTo);
        owed = undelivered.again(Instant.now());
        beatsWithoutLine = 0;
        connecting = true;
        try {
            super.connect(resource);
            sendWhatIsOwed();
        } finally {
            connecting = false;
        }
    }

    @Override
    public void disconnect() {
        closing = true;
        try {
            super.disconnect();
        } finally {
            closing = false;
        }
    }

    /** Also comes late for a line that was replaced long since; Vaadin does not say for which. */
    @Override
    public void connectionLost() {
        if (closing || !stands(getResource())) {
            super.connectionLost();
        }
    }

    /**
     * A beat has come over another line, and with it the number the page saw last. Answers whether all is well: the page has a line, or is
     * about to lay one over which it gets what it misses. Cuts a line over which nothing comes, so that the page lays another.
     */
    boolean beat(int seen) {
        undelivered.seen(seen);
        if (isConnected()) {
            if (undelivered.isWaitingSince(Instant.now().minus(SILENCE))) {
                cut();
            }
            return true;
        }
        beatsWithoutLine++;
        return !undelivered.isEmpty() && beatsWithoutLine < PATIENCE;
    }

    /**
     * Gives the line up at once. Closing it can take half a minute where nothing comes through any more, and neither the page nor the others,
     * whose changes go out on the same few threads, wait for that.
     */
    private void cut() {
        var dead = getResource();
        super.connectionLost();
        Thread.ofVirtual().name("cut-line-", number).start(() -> close(dead));
    }

    private static void close(AtmosphereResource dead) {
        try {
            dead.close();
        } catch (IOException | RuntimeException alreadyGone) {
            log.debug("A dead line could not be closed", alreadyGone);
        }
    }

    private void sendWhatIsOwed() {
        var parcels = owed;
        owed = List.of();
        parcels.forEach(each -> send(each.content()));
    }

    /** Sending may find that the line is lost; what could not be sent is kept. */
    private void send(String message) {
        if (isConnected()) {
            super.sendMessage(message);
        }
    }

    private static Optional<Integer> lastSeen(AtmosphereResource resource) {
        var request = resource.getRequest();
        return Optional.ofNullable(request.getHeader(LongPollingCacheFilter.SEEN_SERVER_SYNC_ID))
                .or(() -> Optional.ofNullable(request.getParameter(LongPollingCacheFilter.SEEN_SERVER_SYNC_ID)))
                .map(Integer::valueOf);
    }

    private static boolean stands(@Nullable AtmosphereResource resource) {
        return resource instanceof AtmosphereResourceImpl here
                && here.webSocket() != null
                && here.webSocket().isOpen();
    }
}
