package org.commonground.draft.ui;

import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The other end of the line, as far as the element alone can be tried with it: it takes every batch as it comes and knows nothing of
 * rebasing, so a colleague may write only while nothing is in flight.
 */
final class ScriptedDraft {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELF = "self";

    private String doc;
    private final List<JsonNode> held = new ArrayList<>();
    private final List<String> frames = Collections.synchronizedList(new ArrayList<>());
    private boolean holding;
    private @Nullable WebSocketRoute line;
    private @Nullable String refusal;
    private long version;

    ScriptedDraft(String... paragraphs) {
        doc = doc(paragraphs);
    }

    private static String doc(String... paragraphs) {
        return "{\"type\":\"doc\",\"content\":["
                + List.of(paragraphs).stream()
                        .map(words -> words.isEmpty()
                                ? "{\"type\":\"paragraph\"}"
                                : "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + words
                                        + "\"}]}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    void take(WebSocketRoute route) {
        line = route;
        route.onMessage(frame -> {
            frames.add(frame.text());
            hear(JSON.readTree(frame.text()));
        });
    }

    /** Every batch that came over the line, as it came, whatever became of it. */
    List<String> submitted() {
        return frames.stream().filter(frame -> frame.contains("\"submit\"")).toList();
    }

    /** All words in these batches, one after the other; a letter that a step carries along is there twice. */
    String wordsSubmitted() {
        return submitted().stream()
                .flatMap(frame -> JSON.readTree(frame).findValuesAsString("text").stream())
                .collect(Collectors.joining());
    }

    /** The line breaks; the element dials again by itself. */
    void hangUp() {
        Objects.requireNonNull(line).close();
    }

    /** Lets batches wait unanswered until {@link #answer()}. */
    void hold() {
        holding = true;
    }

    void answer() {
        holding = false;
        held.forEach(this::store);
        held.clear();
    }

    /** The next batch is refused. */
    void refuseNext(String reason) {
        refusal = reason;
    }

    void colleagueInserts(int position, String words) {
        say("""
            {"op":"steps","version":%d,"clients":["ana"],"steps":[{"stepType":"replace","from":%d,"to":%d,
             "slice":{"content":[{"type":"text","text":"%s"}]}}]}""".formatted(version++, position, position, words));
    }

    void colleagueSelects(int anchor, int head) {
        say("""
            {"op":"selections","version":%d,"people":
             [{"client":"ana","name":"Ana Ruiz","color":1,"anchor":%d,"head":%d}]}""".formatted(version, anchor, head));
    }

    /** Words are purged: everybody has to begin anew from this text. */
    void purge(String words) {
        doc = doc(words);
        version++;
        say("{\"op\":\"closed\",\"reason\":\"reset\"}");
    }

    private void hear(JsonNode frame) {
        switch (frame.get("op").asString()) {
            case "join" -> say("""
                    {"op":"joined","client":"%s","version":%d,"writable":true,"doc":%s}""".formatted(SELF, version, doc));
            case "submit" -> weigh(frame);
            case "ping" -> say("{\"op\":\"pong\"}");
            default -> {
                // A selection needs no answer.
            }
        }
    }

    private void weigh(JsonNode submit) {
        if (refusal != null) {
            say("{\"op\":\"refused\",\"id\":%s,\"reason\":\"%s\"}".formatted(submit.get("id"), refusal));
            refusal = null;
        } else if (holding) {
            held.add(submit);
        } else {
            store(submit);
        }
    }

    private void store(JsonNode submit) {
        var steps = submit.get("steps");
        String clients = StreamSupport.stream(steps.spliterator(), false)
                .map(step -> "\"" + SELF + "\"")
                .collect(Collectors.joining(","));
        say("{\"op\":\"steps\",\"version\":%d,\"steps\":%s,\"clients\":[%s]}".formatted(version, steps, clients));
        version += steps.size();
        say("{\"op\":\"confirmed\",\"id\":%s,\"version\":%d,\"dropped\":[]}".formatted(submit.get("id"), version));
    }

    private void say(String frame) {
        if (line == null) {
            throw new IllegalStateException("Nobody has joined yet");
        }
        line.send(frame);
    }
}
