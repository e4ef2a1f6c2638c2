package org.commonground.draft.wire;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Extension;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.commonground.draft.DraftId;

/** A line that offers to be compressed, as that of every browser does; Java's own client offers nothing. */
final class BrowserLine extends Endpoint implements WebSocket, MessageHandler.Whole<String> {

    private static final Extension COMPRESSION = new Extension() {

        @Override
        public String getName() {
            return "permessage-deflate";
        }

        @Override
        public List<Parameter> getParameters() {
            return List.of();
        }
    };

    private final WebSocket.Listener listener;
    private final CompletableFuture<Session> session = new CompletableFuture<>();

    private BrowserLine(WebSocket.Listener listener) {
        this.listener = listener;
    }

    static BrowserLine open(DraftId draft, Browser browser, WebSocket.Listener listener) {
        var line = new BrowserLine(listener);
        var config = ClientEndpointConfig.Builder.create()
                .extensions(List.of(COMPRESSION))
                .configurator(new ClientEndpointConfig.Configurator() {
                    @Override
                    public void beforeRequest(Map<String, List<String>> headers) {
                        headers.put("Origin", List.of(browser.address()));
                        headers.put("Cookie", List.of(browser.cookies()));
                    }
                })
                .build();
        var address = URI.create(browser.address().replace("http:", "ws:") + "/live/drafts/" + draft);
        try {
            ContainerProvider.getWebSocketContainer().connectToServer(line, config, address);
            return line;
        } catch (DeploymentException e) {
            throw new IllegalStateException("No line", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onOpen(Session opened, EndpointConfig config) {
        opened.setMaxTextMessageBufferSize(1 << 22);
        opened.addMessageHandler(String.class, this);
        session.complete(opened);
    }

    @Override
    public void onMessage(String text) {
        listener.onText(this, text, true);
    }

    @Override
    public void onClose(Session closed, CloseReason reason) {
        listener.onClose(this, reason.getCloseCode().getCode(), reason.getReasonPhrase());
    }

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence text, boolean last) {
        try {
            synchronized (this) {
                session.join().getBasicRemote().sendText(text.toString(), last);
            }
            return CompletableFuture.completedFuture(this);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void abort() {
        try {
            session.join().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void request(long more) {
        // Each message is handed on as it comes.
    }

    @Override
    public CompletableFuture<WebSocket> sendClose(int status, String reason) {
        abort();
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendBinary(ByteBuffer bytes, boolean last) {
        throw new UnsupportedOperationException("Live text is text");
    }

    @Override
    public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
        throw new UnsupportedOperationException("Pings are texts here");
    }

    @Override
    public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
        throw new UnsupportedOperationException("Pongs are texts here");
    }

    @Override
    public String getSubprotocol() {
        return "";
    }

    @Override
    public boolean isOutputClosed() {
        return !session.join().isOpen();
    }

    @Override
    public boolean isInputClosed() {
        return isOutputClosed();
    }
}
