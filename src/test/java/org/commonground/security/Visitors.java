package org.commonground.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** How many sessions the server holds. */
final class Visitors {

    private Visitors() {}

    static int sessions(ApplicationContext context) {
        return manager(context).getActiveSessions();
    }

    /** What Tomcat does by itself every minute. */
    static void tidy(ApplicationContext context) {
        manager(context).backgroundProcess();
    }

    static List<Session> all(ApplicationContext context) {
        return List.of(manager(context).findSessions());
    }

    /** The pages that are open in all sessions. */
    static List<UI> pages(ApplicationContext context) {
        return all(context).stream()
                .map(Session::getSession)
                .flatMap(session -> VaadinSession.getAllSessions(session).stream())
                .flatMap(Visitors::pages)
                .toList();
    }

    private static Stream<UI> pages(VaadinSession session) {
        session.lock();
        try {
            return List.copyOf(session.getUIs()).stream();
        } finally {
            session.unlock();
        }
    }

    private static Manager manager(ApplicationContext context) {
        var server =
                (TomcatWebServer) Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
        var house = (Context) server.getTomcat().getHost().findChildren()[0];
        return house.getManager();
    }
}
