package org.commonground.shell;

import org.apache.catalina.core.StandardHost;
import org.commonground.shared.Database;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts {@link LastPage} in the place of the server's own, and {@link BodyInTime} in front of everything. */
@Component
class LastPages implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Phrases phrases;
    private final Database database;

    LastPages(Phrases phrases, Database database) {
        this.phrases = phrases;
        this.database = database;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new BodyInTime());
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(LastPage.class.getName());
                host.getPipeline().addValve(new LastPage(phrases, database));
            }
        });
    }
}
