package org.commonground.draft.wire;

import jakarta.websocket.Session;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.commonground.draft.LiveDrafts;
import org.commonground.draft.Objection;
import org.commonground.draft.Submit;
import org.commonground.membership.Member;
import org.commonground.shared.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Listens to the clients of all drafts, and does what they ask as far as they may. */
@Component
class LiveSocket extends AbstractWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);
    /** Beyond the longest submit, so that one that is a little too long still gets its answer. */
    private static final int LONGEST_FRAME = 2 * Hearing.LONGEST_SUBMIT;

    private static final long LONGEST_SEND = 2_000;

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Circles circles;
    private final LiveDrafts drafts;
    private final Standings standings;
    private final Database database;

    LiveSocket(Circles circles, LiveDrafts drafts, Standings standings, Database database) {
        this.circles = circles;
        this.drafts = drafts;
        this.standings = standings;
        this.database = database;
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        Admitted admitted = Admitted.readFrom(socket.getAttributes()).orElseThrow();
        // Steps carry the client's name, also those that were stored before a restart, so a name is never used again.
        String client = "c" + Long.toString(random.nextLong(1L << 40), 36);
        Line line = new Line(socket, admitted, client);
        limit(socket);
        lines.put(socket.getId(), line);
        circles.add(line);
    }

    /** How long closing may wait for a client that does not read; it waits on a thread of its own. */
    private static void limit(WebSocketSession socket) {
        Session session = ((NativeWebSocketSession) socket).getNativeSession(Session.class);
        if (session != null) {
            session.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", LONGEST_SEND);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        Optional.ofNullable(lines.remove(socket.getId())).ifPresent(circles::remove);
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable fault) {
        log.debug("Line {} broke: {}", socket.getId(), fault.toString());
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession socket, BinaryMessage message) throws Exception {
        socket.close(CloseStatus.NOT_ACCEPTABLE.withReason("text only"));
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) throws Exception {
        Line line = lines.get(socket.getId());
        if (line == null || line.isEnding()) {
            return;
        }
        line.heard();
        StringBuilder frame = line.halfHeard();
        if (frame.length() + message.getPayloadLength() > LONGEST_FRAME) {
            socket.close(CloseStatus.TOO_BIG_TO_PROCESS);
        } else if (!message.isLast()) {
            frame.append(message.getPayload());
        } else if (frame.isEmpty()) {
            hear(line, message.getPayload());
        } else {
            String whole = frame.append(message.getPayload()).toString();
            frame.setLength(0);
            hear(line, whole);
        }
    }

    private void hear(Line line, String frame) {
        try {
            Ask ask = Hearing.understand(frame);
            if (line.allows()) {
                answer(line, ask);
            } else if (ask instanceof Ask.Submit submit) {
                line.say(Saying.refused(submit.id(), Objection.BUSY));
            }
        } catch (NotUnderstood not) {
            log.debug("Line {} said what is not understood: {}", line.client(), not.getMessage());
            line.allows();
            line.say(Saying.refused(not.submit(), not.why()));
        }
    }

    private void answer(Line line, Ask ask) {
        switch (ask) {
            case Ask.Ping ping -> pong(line);
            case Ask.Pong pong -> {}
            case Ask.Join join -> join(line, join);
            case Ask.Submit submit -> submit(line, submit);
            case Ask.Select select -> select(line, select);
        }
    }

    /** A line over which nothing can be stored is none, and whoever writes there shall see so before they write. */
    private void pong(Line line) {
        if (database.isAway()) {
            line.end(Farewell.RESTART);
        } else {
            line.say(Saying.PONG);
        }
    }

    private void join(Line line, Ask.Join join) {
        if (!line.mayJoin()) {
            throw new NotUnderstood("A line joins once");
        }
        reader(line)
                .ifPresentOrElse(member -> circles.join(line, join, member), () -> line.end(Farewell.NOT_PERMITTED));
    }

    /** The person at the line, if they may still see its draft. */
    private Optional<Member> reader(Line line) {
        return standings
                .of(line.person())
                .filter(member -> circles.access(line, member).reads());
    }

    private void submit(Line line, Ask.Submit ask) {
        if (line.circle().isEmpty()) {
            throw new NotUnderstood("Whoever submits has joined", ask.id(), Objection.MALFORMED);
        }
        Optional<Member> member = reader(line);
        if (member.isEmpty()) {
            line.say(Saying.refused(ask.id(), Objection.NOT_PERMITTED));
            line.end(Farewell.NOT_PERMITTED);
            return;
        }
        Submit submit = new Submit(ask.id(), line.person(), line.client(), ask.version(), ask.steps());
        drafts.submit(line.draft(), submit, answer -> line.say(Saying.answer(ask.id(), answer)), member.get());
    }

    private void select(Line line, Ask.Select select) {
        reader(line)
                .ifPresent(
                        member -> line.circle().ifPresent(circle -> circle.select(line, member.displayName(), select)));
    }
}
