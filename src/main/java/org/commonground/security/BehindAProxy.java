package org.commonground.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Takes the word of the proxies that the setting {@code commonground.proxy} names, and of nobody else, for who is asking and whether over
 * https. What is said by somebody else's headers is not read. See docs/proxy.md.
 */
@Component
@ConditionalOnExpression("!'${commonground.proxy:}'.isBlank()")
class BehindAProxy implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final String proxies;

    /** @param proxies their addresses or networks, with commas between */
    BehindAProxy(@Value("${commonground.proxy}") String proxies) {
        this.proxies = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .map(BehindAProxy::asNetwork)
                .collect(Collectors.joining(","));
    }

    private static String asNetwork(String proxy) {
        return proxy.contains("/") ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32");
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        var believing = new RemoteIpValve();
        believing.setInternalProxies(proxies);
        believing.setRemoteIpHeader("X-Forwarded-For");
        believing.setProtocolHeader("X-Forwarded-Proto");
        server.addEngineValves(believing, new OwnPort());
    }

    /** The port that a proxy was reached at stands in the name of the host, which it passes on; without one it is the usual one. */
    private static final class OwnPort extends ValveBase {

        OwnPort() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var host = request.getHeader("Host");
            if (host != null
                    && host.matches(".*:\\d{1,5}")
                    && Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE))) {
                request.setServerPort(Integer.parseInt(host.substring(host.lastIndexOf(':') + 1)));
            }
            getNext().invoke(request, response);
        }
    }
}
