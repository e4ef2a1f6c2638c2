package org.commonground.draft.wire;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One end of a line, which remembers all it heard. */
final class Client implements WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> answers = new ConcurrentHashMap<>();
    private final StringBuilder half = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

    Client on(WebSocket opened) {
        socket.complete(opened);
        return this;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        half.append(part);
        if (last) {
            JsonNode frame = JSON.readTree(half.toString());
            heard.add(frame);
            if (frame.has("id")) {
                answers.put(frame.path("id").asString(), frame);
            }
            half.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        closed.complete(1006);
    }

    /** Says something, or nothing if the line is gone. */
    void says(String frame) {
        WebSocket line = socket.join();
        line.sendText(frame, true).exceptionally(gone -> line).join();
    }

    void saysBytes(byte[] bytes) {
        WebSocket line = socket.join();
        line.sendBinary(ByteBuffer.wrap(bytes), true)
                .exceptionally(gone -> line)
                .join();
    }

    /** Joins from the beginning and says what it got. */
    JsonNode joins() {
        says("{\"op\":\"join\"}");
        return hears("joined");
    }

    JsonNode joins(long version) {
        says("{\"op\":\"join\",\"version\":" + version + "}");
        return hears("joined");
    }

    void submits(String id, long version, String... steps) {
        says("{\"op\":\"submit\",\"id\":\"" + id + "\",\"version\":" + version + ",\"steps\":["
                + String.join(",", steps) + "]}");
    }

    static String typing(int at, String text) {
        return "{\"stepType\":\"replace\",\"from\":" + at + ",\"to\":" + at
                + ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}}";
    }

    JsonNode hears(String op) {
        return hears(frame -> frame.path("op").asString().equals(op));
    }

    /** The answer to a submit. */
    JsonNode hearsOf(String id) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> heardOf(id), Optional::isPresent)
                .orElseThrow();
    }

    /** The answer to a submit, if it has come. */
    Optional<JsonNode> heardOf(String id) {
        return Optional.ofNullable(answers.get(id));
    }

    JsonNode hears(Predicate<JsonNode> which) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> heard.stream().filter(which).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    List<JsonNode> heard() {
        return heard;
    }

    boolean isClosed() {
        return closed.isDone();
    }

    int closes(Duration within) {
        return closed.orTimeout(within.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    void hangsUp() {
        socket.join().abort();
    }
}
