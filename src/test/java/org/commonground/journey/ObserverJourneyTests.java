package org.commonground.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObserverJourneyTests {

    private static final String TEXT = "Members wrote this.";

    private House house;
    private Person ada;
    private Person observer;
    private String wording;

    @BeforeEach
    void bothOpenTheSameText() {
        house = House.shared();
        ada = house.person(House.CHAIR);
        observer = house.person(House.OBSERVER);
        wording = ada.begins(house.newName());
        ada.comesTo(wording);
        ada.goesToTheEnd();
        ada.types(TEXT);
        ada.seesWord("Saved");
        observer.opens(wording);
        observer.seesText(TEXT);
    }

    @AfterEach
    void leave() {
        if (observer != null) {
            ada.close();
            observer.close();
        }
    }

    @Test
    void readsAlongAndCannotType() {
        observer.does(page -> {
            assertThat(page.locator("draft-editor [role=toolbar]").locator("visible=true"))
                    .hasCount(0);
            assertThat(Person.text(page)).hasAttribute("contenteditable", "false");
            assertThat(Person.text(page)).hasAttribute("aria-readonly", "true");
        });
        observer.goesToTheEnd();
        observer.types("Not mine to write.");

        ada.types(" And this.");

        observer.seesText(TEXT + " And this.");
        ada.seesText(TEXT + " And this.");
    }

    @Test
    void isRefusedOnTheLineItself() {
        var draft = observer.sees(page -> page.locator("draft-editor").getAttribute("draft"));
        var line = new Line();
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", house.server().address())
                .header("Cookie", cookies())
                .buildAsync(URI.create("ws://localhost:" + house.server().port() + "/live/drafts/" + draft), line)
                .join();
        socket.sendText("{\"op\":\"join\"}", true).join();
        line.hears("\"joined\"");

        socket.sendText("""
                        {"op":"submit","id":"crafted-1","version":0,"steps":[{"stepType":"replace","from":1,"to":1,\
                        "slice":{"content":[{"type":"text","text":"crafted"}]}}]}""", true).join();

        Assertions.assertThat(line.hears("crafted-1")).contains("\"refused\"").contains("not-permitted");
        Assertions.assertThat(ada.reads()).isEqualTo(TEXT);
        socket.abort();
    }

    private String cookies() {
        return observer.sees(page -> observer.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; ")));
    }

    private static final class Line implements WebSocket.Listener {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence words, boolean last) {
            heard.add(words.toString());
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        String hears(String words) {
            return Awaitility.await()
                    .until(
                            () -> heard.stream()
                                    .filter(frame -> frame.contains(words))
                                    .findFirst(),
                            java.util.Optional::isPresent)
                    .orElseThrow();
        }
    }
}
