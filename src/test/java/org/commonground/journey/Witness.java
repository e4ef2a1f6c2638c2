package org.commonground.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sees what a browser asks for and complains of. */
final class Witness {

    private static final Set<String> WITHOUT_HOST = Set.of("data", "blob", "about");

    private final List<String> abroad = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Witness(BrowserContext context, String home) {
        var here = URI.create(home).getAuthority();
        context.onRequest(request -> {
            var address = URI.create(request.url());
            if (!WITHOUT_HOST.contains(address.getScheme()) && !here.equals(address.getAuthority())) {
                abroad.add(request.url());
            }
        });
        context.onPage(page -> page.onWebSocket(socket -> {
            if (!here.equals(URI.create(socket.url()).getAuthority())) {
                abroad.add(socket.url());
            }
        }));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
    }

    /** Nothing was fetched from anywhere else. */
    void sawNothingFromAbroad() {
        assertThat(abroad).as("requests to other hosts").isEmpty();
    }

    /** Neither an error nor a breach of the content security policy, which the browser tells as an error. */
    void heardNoComplaint() {
        assertThat(complaints).as("errors on the browser's console").isEmpty();
    }
}
