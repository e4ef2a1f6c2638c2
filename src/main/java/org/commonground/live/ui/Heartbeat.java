package org.commonground.live.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DisabledUpdateMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.StateTree;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import java.util.function.BooleanSupplier;

/**
 * Answers the browser's beat with 204, with 205 where push is not connected and the page should fetch what waits, or with 503 while the
 * database is away. Not
 * a call of Vaadin's, because those count as somebody's doing and would keep an idle session alive for ever.
 */
final class Heartbeat implements ElementRequestHandler {

    private final transient BooleanSupplier away;

    Heartbeat(BooleanSupplier away) {
        this.away = away;
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner) {
        response.setHeader("Cache-Control", "no-store");
        if (away.getAsBoolean()) {
            response.setStatus(HttpStatusCode.SERVICE_UNAVAILABLE.getCode());
            return;
        }
        response.setStatus(
                (isWell(session, owner, seen(request)) ? HttpStatusCode.NO_CONTENT : HttpStatusCode.RESET_CONTENT)
                        .getCode());
    }

    /** A page behind an open dialog is still a page that somebody looks at. */
    @Override
    public boolean isAllowInert() {
        return true;
    }

    @Override
    public DisabledUpdateMode getDisabledUpdateMode() {
        return DisabledUpdateMode.ALWAYS;
    }

    /** Whatever somebody writes there is no more than a page that saw nothing yet. */
    private static int seen(VaadinRequest request) {
        var seen = request.getParameter("seen");
        return seen != null && seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }

    private static boolean isWell(VaadinSession session, Element owner, int seen) {
        session.lock();
        try {
            return owner.getNode().getOwner() instanceof StateTree tree && isWell(tree.getUI(), seen);
        } finally {
            session.unlock();
        }
    }

    private static boolean isWell(UI ui, int seen) {
        Line.beat(ui);
        return Courier.of(ui).map(courier -> courier.beat(seen)).orElse(false);
    }
}
