package org.commonground.draft.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that types at the start of the text, one batch at a time, and collects what is pressed meanwhile, as the editor does. */
final class Typing extends Listening {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int number;
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Long> waiting = new ArrayList<>();
    private final List<Long> inFlight = new ArrayList<>();
    private long version;
    private int batches;
    private boolean joined;

    Typing(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    synchronized List<Stroke> strokes() {
        return List.copyOf(strokes);
    }

    synchronized void press() {
        waiting.add(System.nanoTime());
        send();
    }

    @Override
    synchronized void hears(StringBuilder text, long now) {
        super.hears(text, now);
        var frame = JSON.readTree(text.toString());
        switch (frame.path("op").asString()) {
            case "joined" -> {
                version = frame.path("version").asLong();
                joined = true;
            }
            case "steps" ->
                version = frame.path("version").asLong() + frame.path("steps").size();
            case "confirmed" -> confirmed(frame, now);
            case "refused", "closed" -> throw new AssertionError(text.toString());
            default -> {
                // Carets and pongs.
            }
        }
    }

    private void confirmed(JsonNode frame, long now) {
        var end = frame.path("version").asLong();
        for (var i = 0; i < inFlight.size(); i++) {
            strokes.add(new Stroke(end - inFlight.size() + i, inFlight.get(i), now));
        }
        inFlight.clear();
        version = Math.max(version, end);
        Thread.startVirtualThread(this::send);
    }

    private synchronized void send() {
        if (!joined || waiting.isEmpty() || !inFlight.isEmpty()) {
            return;
        }
        inFlight.addAll(waiting);
        waiting.clear();
        var steps = inFlight.stream().map(pressed -> Client.typing(1, "x")).toList();
        says("{\"op\":\"submit\",\"id\":\"" + number + "-" + ++batches + "\",\"version\":" + version + ",\"steps\":["
                + String.join(",", steps) + "]}");
    }

    /**
     * One key.
     *
     * @param version which version it made a next one of
     * @param sent when the key was pressed, in nanoseconds
     * @param confirmed when its writer knew it stored
     */
    record Stroke(long version, long sent, long confirmed) {}
}
