package org.commonground.draft.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.live.Origin;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Decides who gets a line: only a page of our own, only for somebody signed in who may read, and only to a draft that exists. A
 * WebSocket has none of the protection that pages have, so all of it is here.
 */
@Component
class Admission implements HandshakeInterceptor {

    private static final Logger log = LoggerFactory.getLogger(Admission.class);

    private final Standings standings;
    private final Drafts drafts;
    private final Circles circles;

    Admission(Standings standings, Drafts drafts, Circles circles) {
        this.standings = standings;
        this.drafts = drafts;
        this.circles = circles;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest asked = ((ServletServerHttpRequest) request).getServletRequest();
        HttpStatus status = decide(asked, attributes);
        response.setStatusCode(status);
        if (status != HttpStatus.SWITCHING_PROTOCOLS) {
            log.debug("No line for a request from {}: {}", request.getHeaders().getOrigin(), status);
        }
        return status == HttpStatus.SWITCHING_PROTOCOLS;
    }

    private HttpStatus decide(HttpServletRequest request, Map<String, Object> attributes) {
        if (!Origin.isOwn(request)) {
            return HttpStatus.FORBIDDEN;
        }
        Optional<PersonId> person = Optional.ofNullable(request.getUserPrincipal())
                .flatMap(principal -> PersonId.parse(principal.getName()));
        HttpSession session = request.getSession(false);
        if (person.isEmpty() || session == null) {
            return HttpStatus.UNAUTHORIZED;
        }
        Optional<Member> member = standings.of(person.get()).filter(standing -> standing.may(Right.READ));
        if (member.isEmpty()) {
            return HttpStatus.FORBIDDEN;
        }
        Optional<DraftId> draft =
                draft(request).filter(id -> drafts.byId(id, member.get()).isPresent());
        if (draft.isEmpty()) {
            return HttpStatus.NOT_FOUND;
        }
        if (!circles.hasRoomFor(person.get())) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        new Admitted(person.get(), draft.get(), session).writeTo(attributes);
        return HttpStatus.SWITCHING_PROTOCOLS;
    }

    private static Optional<DraftId> draft(HttpServletRequest request) {
        String path = request.getRequestURI();
        return DraftId.parse(path.substring(path.lastIndexOf('/') + 1));
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
