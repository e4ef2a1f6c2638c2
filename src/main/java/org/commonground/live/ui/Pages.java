package org.commonground.live.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every page that is open. A page takes far more memory than a session, so one person has a limited number of them; where it is one too
 * many, the oldest is let go of, and says so in its window. Pages that no longer beat are let go of, too: Vaadin tidies a session only when
 * somebody asks for something in it.
 */
@Component
class Pages implements VaadinServiceInitListener {

    private final int ofOnePerson;
    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();
    private final Map<String, Deque<UI>> byOwner = new ConcurrentHashMap<>();

    Pages(@Value("${commonground.pages-of-one-person:40}") int ofOnePerson) {
        this.ofOnePerson = ofOnePerson;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addSessionInitListener(init -> sessions.add(init.getSession()));
        service.addSessionDestroyListener(destroyed -> sessions.remove(destroyed.getSession()));
        service.addUIInitListener(init -> open(init.getUI()));
    }

    private void open(UI page) {
        var owner = owner(page);
        page.addDetachListener(gone -> forget(page, owner));
        var tooMany = remember(page, owner);
        tooMany.ifPresent(oldest -> oldest.access(() -> letGo(oldest)));
    }

    /** Whoever is signed in, in however many browsers, or else the session. */
    private static String owner(UI page) {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getUserPrincipal)
                .map(principal -> "person " + principal.getName())
                .orElseGet(() -> "session " + sessionId(page));
    }

    private static String sessionId(UI page) {
        return Optional.ofNullable(page.getSession())
                .map(VaadinSession::getSession)
                .map(WrappedSession::getId)
                .orElse("");
    }

    private Optional<UI> remember(UI page, String owner) {
        var oldest = new ArrayDeque<UI>(1);
        byOwner.compute(owner, (key, open) -> {
            Deque<UI> pages = open == null ? new ArrayDeque<>() : open;
            pages.addLast(page);
            if (pages.size() > ofOnePerson) {
                oldest.add(pages.removeFirst());
            }
            return pages;
        });
        return Optional.ofNullable(oldest.peek());
    }

    private void forget(UI page, String owner) {
        byOwner.computeIfPresent(owner, (key, pages) -> {
            pages.remove(page);
            return pages.isEmpty() ? null : pages;
        });
    }

    private static void letGo(UI page) {
        Line.of(page).ifPresent(Line::letGo);
        close(page);
    }

    /** As Vaadin does at the end of a request. */
    @Scheduled(fixedDelay = 30_000)
    void letGoOfSilentOnes() {
        sessions.forEach(session -> session.access(() -> List.copyOf(session.getUIs()).stream()
                .filter(page -> page.isClosing() || !session.getService().isUIActive(page))
                .forEach(page -> page.accessSynchronously(() -> close(page)))));
    }

    private static void close(UI page) {
        if (!page.isClosing()) {
            page.close();
        }
        var session = page.getSession();
        if (session != null) {
            session.removeUI(page);
        }
    }
}
