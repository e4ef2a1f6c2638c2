package org.commonground.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An open page without a browser: it signs in, speaks as Vaadin's browser half does, and puts what it hears into the order of the server
 * before it looks at it. Of what the page shows it knows the parts and, for each vote, how many have voted.
 */
public final class RawPage implements WebSocket.Listener {

    /** What a strip said, and when the page heard it. */
    public record Said(String vote, boolean closed, int voted, long at) {}

    /** Is told every message, in the order of the server. */
    @FunctionalInterface
    public interface Ear {
        /** @param at when it came, in nanoseconds */
        void hears(String message, long at);
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern STRIP = Pattern.compile("(open|closed): (\\w+)\\. (\\d+) of \\d+ have voted");
    private static final Pattern PUSHED = Pattern.compile("\"pushed\"[^}]*?\"value\":\"(\\d+)\"");
    private static final Pattern ASKED = Pattern.compile("\"asked\"");
    private static final Pattern BEAT = Pattern.compile("VAADIN/dynamic/resource/[^\"]*");
    private static final String CLICK = """
            {"event.screenX":1,"event.screenY":1,"event.clientX":1,"event.clientY":1,"event.detail":1,"event.button":0,\
            "event.ctrlKey":false,"event.shiftKey":false,"event.altKey":false,"event.metaKey":false}""";

    private final HttpClient http;
    private final String home;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final StringBuilder frame = new StringBuilder();
    private final Map<Integer, String> early = new TreeMap<>();
    private final Map<Integer, String> tags = new ConcurrentHashMap<>();
    private final Map<Integer, String> texts = new ConcurrentHashMap<>();
    private final Map<Integer, String> links = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> parents = new ConcurrentHashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final List<Long> pushes = new ArrayList<>();
    private Ear ear = (message, at) -> {};
    private boolean greeted;
    private boolean learning = true;
    private boolean lost;
    private int seen = -1;
    private int pushed;
    private int sent;
    private String key = "";
    private String pushId = "";
    private String beat = "";
    private int ui;

    private RawPage(HttpClient http, int port) {
        this.http = http;
        this.home = "http://localhost:" + port;
    }

    /** Somebody's page at this path, once all of it has come. */
    public static RawPage open(HttpClient http, int port, String signInName, String password, String path) {
        var page = new RawPage(http, port);
        page.signIn(signInName, password);
        page.load(path);
        return page;
    }

    private void signIn(String name, String password) {
        var csrf = CSRF.matcher(ask(to("/login").GET()).body());
        var form = "username=" + encoded(name) + "&password=" + encoded(password)
                + (csrf.find() ? "&_csrf=" + encoded(csrf.group(1)) : "");
        var answer = ask(to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException("Could not sign in: " + answer.statusCode() + " " + answer.headers());
        }
    }

    private void load(String path) {
        var start = JSON.readTree(ask(to("/?v-r=init&location=" + encoded(path) + "&query=")
                                .GET())
                        .body())
                .get("appConfig");
        ui = start.get("v-uiId").asInt();
        var uidl = start.get("uidl");
        key = uidl.get("Vaadin-Security-Key").asString();
        pushId = uidl.get("Vaadin-Push-ID").asString();
        hear(uidl.toString(), System.nanoTime());
        http.newWebSocketBuilder()
                .header("Origin", home)
                .header("Cookie", cookieHeader())
                .buildAsync(
                        URI.create(home.replace("http", "ws") + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId="
                                + pushId
                                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket"
                                + "&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId="
                                + seen()),
                        this)
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        tell("""
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"",\
                "historyState":{"idx":0},"trigger":""}}""".formatted(path)).join();
    }

    /** Picks the first step in this vote's strip and casts it. Answers when the server has. */
    public CompletableFuture<Void> casts(String vote) {
        var strip = strip(vote);
        return cast(within(strip, "vaadin-radio-group", ""), within(strip, "vaadin-button", "Cast the vote"));
    }

    private CompletableFuture<Void> cast(int group, int button) {
        return tell("""
                {"type":"mSync","node":%1$d,"feature":1,"property":"value","value":"1"},\
                {"type":"event","node":%1$d,"event":"value-changed","data":{}},\
                {"type":"event","node":%2$d,"event":"click","data":%3$s}""".formatted(group, button, CLICK));
    }

    public CompletableFuture<Void> clicks(String button) {
        return tell(clickOn(near("vaadin-button", button::equals)));
    }

    /** Clicks a tab whose words begin so. */
    public CompletableFuture<Void> turnsTo(String tab) {
        return tell(clickOn(near("button", words -> words.startsWith(tab))));
    }

    /** Picks the first step of the ballot that is in sight, wherever that is, and casts it. Answers when the server has. */
    public CompletableFuture<Void> castsInSight() {
        if (!offers("Cast the vote")) {
            throw new IllegalStateException("No ballot among " + offered());
        }
        var button = near("vaadin-button", "Cast the vote"::equals);
        for (var around = parents.get(button); around != null; around = parents.get(around)) {
            var place = around;
            var group = tags.entrySet().stream()
                    .filter(each -> each.getValue().equals("vaadin-radio-group") && isBelow(each.getKey(), place))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (group.isPresent()) {
                return cast(group.get(), button);
            }
        }
        throw new IllegalStateException("No ballot");
    }

    /** Whether a button with these words is there to be clicked. */
    public boolean offers(String button) {
        return offered().contains(button);
    }

    /** The words of all buttons. */
    public List<String> offered() {
        return texts.entrySet().stream()
                .filter(each -> ancestor(each.getKey(), "vaadin-button").isPresent())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether exactly these words stand somewhere on the page. */
    public boolean shows(String words) {
        return texts.containsValue(words);
    }

    /** What this page sends as its cookies. */
    public String cookies() {
        return cookieHeader();
    }

    public String home() {
        return home;
    }

    /** From now on this ear hears what the page hears. */
    public synchronized void listens(Ear listener) {
        ear = listener;
    }

    private static String clickOn(int node) {
        return "{\"type\":\"event\",\"node\":%d,\"event\":\"click\",\"data\":%s}".formatted(node, CLICK);
    }

    /** The last element of its kind around such words. */
    private int near(String tag, Predicate<String> words) {
        return texts.entrySet().stream()
                .filter(each -> words.test(each.getValue()))
                .flatMap(each -> ancestor(each.getKey(), tag).stream())
                .max(Integer::compare)
                .orElseThrow(() -> new IllegalStateException("No such " + tag));
    }

    public boolean isAsked() {
        return tags.containsValue("vaadin-confirm-dialog");
    }

    public CompletableFuture<Void> confirms() {
        return tell("{\"type\":\"event\",\"node\":%d,\"event\":\"confirm\",\"data\":{}}"
                .formatted(within(0, "vaadin-confirm-dialog", "")));
    }

    /** Tells which push was seen last, as every page does each five seconds. */
    public void beats() {
        http.sendAsync(to("/" + beat + "?seen=" + pushed()).GET().build(), HttpResponse.BodyHandlers.discarding());
    }

    /** From now on only what strips say is looked at. */
    public synchronized void knowsItsParts() {
        learning = false;
    }

    public synchronized List<Said> said(String vote) {
        return said.stream().filter(each -> each.vote().equals(vote)).toList();
    }

    public synchronized Optional<Said> lastSaid(String vote) {
        return said.reversed().stream().filter(each -> each.vote().equals(vote)).findFirst();
    }

    public synchronized List<Long> pushesBetween(long from, long to) {
        return pushes.stream().filter(at -> at >= from && at <= to).toList();
    }

    /** Whether something never came, or push went away. */
    public synchronized boolean misses() {
        return lost || !early.isEmpty();
    }

    private synchronized int seen() {
        return seen;
    }

    private synchronized int pushed() {
        return pushed;
    }

    /** The path to which a vote's strip leads. */
    public String linkOf(String vote) {
        var strip = strip(vote);
        return links.entrySet().stream()
                .filter(each -> isBelow(each.getKey(), strip))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private int strip(String vote) {
        var title = texts.entrySet().stream()
                .filter(each -> each.getValue().contains(": " + vote + ". "))
                .mapToInt(Map.Entry::getKey)
                .filter(node -> ancestor(node, "section").isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No strip of " + vote));
        return ancestor(title, "section").orElseThrow();
    }

    private Optional<Integer> ancestor(int node, String tag) {
        for (var at = parents.get(node); at != null; at = parents.get(at)) {
            if (tag.equals(tags.get(at))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** @param root 0 for the whole page */
    private int within(int root, String tag, String text) {
        return tags.entrySet().stream()
                .filter(each -> each.getValue().equals(tag))
                .mapToInt(Map.Entry::getKey)
                .filter(node -> root == 0 || isBelow(node, root))
                .filter(node -> text.isEmpty()
                        || texts.entrySet().stream()
                                .anyMatch(each -> each.getValue().equals(text) && isBelow(each.getKey(), node)))
                .max()
                .orElseThrow(() -> new IllegalStateException("No " + tag + " " + text));
    }

    private boolean isBelow(int node, int root) {
        for (var at = parents.get(node); at != null; at = parents.get(at)) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    private CompletableFuture<Void> tell(String calls) {
        String body;
        synchronized (this) {
            body = "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                    .formatted(key, calls, seen, sent++);
        }
        return http.sendAsync(
                        to("/?v-r=uidl&v-uiId=" + ui)
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .orTimeout(60, TimeUnit.SECONDS)
                .thenAccept(answer -> {
                    var text = answer.body();
                    if (!text.startsWith("{") || text.contains("appError")) {
                        throw new IllegalStateException(answer.statusCode() + " " + text);
                    }
                    hear(text, System.nanoTime());
                });
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        var now = System.nanoTime();
        frame.append(part);
        if (last) {
            hearFrame(now);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    /** Messages come with their length before them, several in one frame or one in several; the first is Atmosphere's greeting. */
    private void hearFrame(long now) {
        while (true) {
            var bar = frame.indexOf("|");
            if (bar < 0) {
                return;
            }
            var length = Integer.parseInt(frame.substring(0, bar).strip());
            if (frame.length() < bar + 1 + length) {
                return;
            }
            var message = frame.substring(bar + 1, bar + 1 + length);
            frame.delete(0, bar + 1 + length);
            if (!greeted) {
                greeted = true;
            } else if (message.startsWith("{")) {
                synchronized (this) {
                    pushes.add(now);
                }
                hear(message, now);
            }
        }
    }

    private synchronized void hear(String message, long now) {
        var sync = SYNC.matcher(message);
        var number = sync.find() ? Integer.parseInt(sync.group(1)) : seen + 1;
        if (number <= seen) {
            return;
        }
        early.put(number, message);
        for (var next = early.remove(seen + 1); next != null; next = early.remove(seen + 1)) {
            seen++;
            show(next, now);
        }
    }

    private void show(String message, long now) {
        ear.hears(message, now);
        var strip = STRIP.matcher(message);
        while (strip.find()) {
            said.add(new Said(strip.group(2), strip.group(1).equals("closed"), Integer.parseInt(strip.group(3)), now));
        }
        var mark = PUSHED.matcher(message);
        if (mark.find()) {
            pushed = Integer.parseInt(mark.group(1));
        }
        if (ASKED.matcher(message).find()) {
            beats();
        }
        if (learning) {
            JSON.readTree(message).path("changes").forEach(this::learn);
        }
    }

    private void learn(JsonNode change) {
        var node = change.path("node").asInt();
        switch (change.path("type").asString()) {
            case "put" -> {
                var value = change.path("value");
                switch (change.path("key").asString()) {
                    case "tag" -> tags.put(node, value.asString(""));
                    case "href" -> links.put(node, value.asString(""));
                    case "beat" -> learnBeat(value);
                    case "text" -> texts.put(node, value.asString(""));
                    default -> {}
                }
            }
            case "splice" -> change.path("addNodes").forEach(child -> parents.put(child.asInt(), node));
            case "detach" -> {
                tags.remove(node);
                texts.remove(node);
            }
            default -> {}
        }
    }

    /** Where its line, and nothing else that can be fetched from the page, is beaten. */
    private void learnBeat(JsonNode value) {
        var address = BEAT.matcher(value.toString());
        if (address.find()) {
            beat = address.group();
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
        lost = true;
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(home + path));
        return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(each -> {
                var pair = each.substring(0, each.indexOf(';') < 0 ? each.length() : each.indexOf(';'));
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            });
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
