package org.commonground.sitting;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.commonground.bench.RawPage;
import org.commonground.draft.DraftId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who writes in a paragraph of their own of a text that others write, too: words of a letter and a number, key by key, one batch
 * at a time, as the editor sends them.
 */
final class RoomWriter implements WebSocket.Listener {

    /** A word's length, with the space after it. */
    static final int WORD = 6;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final char letter;
    private final int paragraph;
    private final StringBuilder half = new StringBuilder();
    private final StringBuilder typed = new StringBuilder();
    private final List<Long> presses = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    /** When which version was heard first. */
    private final List<Long> heard = new ArrayList<>();

    private @Nullable WebSocket line;
    private String me = "";
    private String before = "";
    private long first;
    private long version = -1;
    private int caret;
    private int sent;
    private int inFlight;
    private int own;
    private boolean confirmed = true;
    private int batches;
    private boolean closed;

    /**
     * One key.
     *
     * @param version which version it made a next one of
     * @param confirmed when its writer knew it stored
     */
    record Stroke(long version, long pressed, long confirmed) {}

    /** @param paragraph in which one they write, from 0 */
    RoomWriter(char letter, int paragraph) {
        this.letter = letter;
        this.paragraph = paragraph;
    }

    /** Lays a line from this page and waits until the text is there. */
    RoomWriter joins(DraftId draft, RawPage page, HttpClient http) {
        var laid = http.newWebSocketBuilder()
                .header("Origin", page.home())
                .header("Cookie", page.cookies())
                .buildAsync(URI.create(page.home().replace("http", "ws") + "/live/drafts/" + draft), this)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        synchronized (this) {
            line = laid;
        }
        laid.sendText("{\"op\":\"join\"}", true).join();
        return this;
    }

    synchronized boolean isThere() {
        return version >= 0;
    }

    synchronized boolean isDone() {
        return sent == typed.length() && inFlight == 0;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    char letter() {
        return letter;
    }

    /** What should stand in the paragraph. */
    synchronized String writes() {
        return before + typed;
    }

    /** How many whole words were typed. */
    synchronized int words() {
        return typed.length() / WORD;
    }

    /** When the last letter of a word was pressed. */
    synchronized long pressed(int word) {
        return presses.get(word * WORD + WORD - 2);
    }

    synchronized List<Stroke> strokes() {
        return List.copyOf(strokes);
    }

    /** When the step that follows this version was heard; 0 if it never was. */
    synchronized long heard(long version) {
        var place = version - first;
        return place >= 0 && place < heard.size() ? heard.get((int) place) : 0;
    }

    synchronized void press() {
        var word = "%c%04d ".formatted(letter, typed.length() / WORD);
        typed.append(word.charAt(typed.length() % WORD));
        presses.add(System.nanoTime());
        send();
    }

    synchronized void ping() {
        say("{\"op\":\"ping\"}");
    }

    private synchronized void send() {
        if (version < 0 || sent == typed.length() || inFlight > 0 || closed) {
            return;
        }
        var steps = new ArrayList<String>();
        for (var key = sent; key < typed.length(); key++) {
            var at = caret + key - sent;
            steps.add("{\"stepType\":\"replace\",\"from\":" + at + ",\"to\":" + at
                    + ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + typed.charAt(key) + "\"}]}}");
        }
        inFlight = steps.size();
        own = 0;
        confirmed = false;
        sent = typed.length();
        say("{\"op\":\"submit\",\"id\":\"" + letter + "-" + ++batches + "\",\"version\":" + version + ",\"steps\":["
                + String.join(",", steps) + "]}");
    }

    private void say(String frame) {
        if (line != null && !closed) {
            line.sendText(frame, true).join();
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        var now = System.nanoTime();
        half.append(part);
        if (last) {
            hear(JSON.readTree(half.toString()), now);
            half.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private synchronized void hear(JsonNode frame, long now) {
        switch (frame.path("op").asString()) {
            case "joined" -> join(frame);
            case "steps" -> follow(frame, now);
            case "confirmed" -> {
                var end = frame.path("version").asLong();
                for (var key = 0; key < inFlight; key++) {
                    strokes.add(new Stroke(end - inFlight + key, presses.get(sent - inFlight + key), now));
                }
                confirmed = true;
                land();
            }
            case "refused", "closed" -> {
                System.err.println(frame);
                closed = true;
            }
            default -> {
                // Carets and pongs.
            }
        }
    }

    private void join(JsonNode frame) {
        me = frame.path("client").asString();
        version = frame.path("version").asLong();
        first = version;
        var paragraphs = paragraphs(frame.path("doc"));
        before = paragraphs.get(paragraph);
        caret = 1 + before.length();
        for (var above = 0; above < paragraph; above++) {
            caret += paragraphs.get(above).length() + 2;
        }
    }

    private void follow(JsonNode frame, long now) {
        var steps = frame.path("steps");
        for (var number = 0; number < steps.size(); number++) {
            var from = steps.get(number).path("from").asInt();
            if (frame.path("clients").get(number).asString().equals(me)) {
                own++;
                caret = from + 1;
            } else if (from <= caret) {
                caret++;
            }
            heard.add(now);
            version++;
        }
        land();
    }

    /** A batch has landed once it is confirmed and each of its steps was heard. */
    private void land() {
        if (confirmed && inFlight > 0 && own == inFlight) {
            inFlight = 0;
            Thread.startVirtualThread(this::send);
        }
    }

    /** The paragraphs of a document, as words. */
    static List<String> paragraphs(JsonNode doc) {
        return StreamSupport.stream(doc.path("content").spliterator(), false)
                .map(block -> StreamSupport.stream(block.path("content").spliterator(), false)
                        .map(run -> run.path("text").asString(""))
                        .reduce("", String::concat))
                .toList();
    }

    /** A text as somebody finds it who comes only now. */
    static List<String> found(DraftId draft, RawPage page, HttpClient http) {
        var newcomer = new RoomNewcomer();
        var laid = http.newWebSocketBuilder()
                .header("Origin", page.home())
                .header("Cookie", page.cookies())
                .buildAsync(URI.create(page.home().replace("http", "ws") + "/live/drafts/" + draft), newcomer)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        laid.sendText("{\"op\":\"join\"}", true).join();
        try {
            return paragraphs(newcomer.text.orTimeout(20, TimeUnit.SECONDS).join());
        } finally {
            laid.abort();
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        lose();
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        lose();
    }

    private synchronized void lose() {
        closed = true;
    }

    private static final class RoomNewcomer implements WebSocket.Listener {

        private final CompletableFuture<JsonNode> text = new CompletableFuture<>();
        private final StringBuilder half = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            half.append(part);
            if (last) {
                var frame = JSON.readTree(half.toString());
                half.setLength(0);
                if (frame.path("op").asString().equals("joined")) {
                    text.complete(frame.path("doc"));
                }
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
