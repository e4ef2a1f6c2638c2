package org.commonground.live.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DisabledUpdateMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.StateTree;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;

/**
 * Answers the browser's beat with 204, or with 205 where push is not connected and the page should fetch what waits. Not
 * a call of Vaadin's, because those count as somebody's doing and would keep an idle session alive for ever.
 */
final class Heartbeat implements ElementRequestHandler {

    private final Command beat;

    Heartbeat(Command beat) {
        this.beat = beat;
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner) {
        beat.execute();
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(
                (isPushed(session, owner) ? HttpStatusCode.NO_CONTENT : HttpStatusCode.RESET_CONTENT).getCode());
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

    private static boolean isPushed(VaadinSession session, Element owner) {
        session.lock();
        try {
            return owner.getNode().getOwner() instanceof StateTree tree && isPushed(tree.getUI());
        } finally {
            session.unlock();
        }
    }

    private static boolean isPushed(UI ui) {
        var push = ui.getInternals().getPushConnection();
        return push != null && push.isConnected();
    }
}
