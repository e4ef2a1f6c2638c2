package org.commonground.draft.wire;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Where the socket is. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveText implements WebSocketConfigurer {

    private final LiveSocket socket;
    private final Admission admission;

    LiveText(LiveSocket socket, Admission admission) {
        this.socket = socket;
        this.admission = admission;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/live/drafts/{draft}")
                .setHandshakeHandler(new DefaultHandshakeHandler(new PlainUpgrade()))
                // Admission decides about origins; Spring's own check lets requests without one pass.
                .setAllowedOriginPatterns("*")
                .addInterceptors(admission);
    }
}
