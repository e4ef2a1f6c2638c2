package org.commonground.draft.wire;

import java.util.List;
import org.commonground.draft.Answer;
import org.commonground.draft.Objection;
import org.commonground.draft.Opening;
import org.commonground.draft.StoredStep;
import tools.jackson.databind.json.JsonMapper;

/** Puts what the server says into frames. Texts and steps come as the JSON they are stored as, and are not written out again. */
final class Saying {

    static final String PING = "{\"op\":\"ping\"}";
    static final String PONG = "{\"op\":\"pong\"}";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Saying() {}

    static String joined(String client, boolean writable, Opening.Whole whole) {
        return joined(client, writable, whole.version()) + ",\"doc\":" + whole.doc() + "}";
    }

    static String joined(String client, boolean writable, Opening.Since since) {
        List<StoredStep> steps = since.steps().steps();
        return joined(client, writable, since.steps().to()) + ",\"steps\":[" + steps(steps) + "],\"clients\":["
                + clients(steps) + "]}";
    }

    private static String joined(String client, boolean writable, long version) {
        return "{\"op\":\"joined\",\"client\":" + quoted(client) + ",\"version\":" + version + ",\"writable\":"
                + writable;
    }

    /** The frame for steps and their clients, both as JSON without the brackets around. */
    static String steps(long version, String steps, String clients) {
        return "{\"op\":\"steps\",\"version\":" + version + ",\"steps\":[" + steps + "],\"clients\":[" + clients + "]}";
    }

    static String steps(List<StoredStep> steps) {
        return String.join(",", steps.stream().map(StoredStep::json).toList());
    }

    static String clients(List<StoredStep> steps) {
        return String.join(
                ",", steps.stream().map(step -> "\"" + step.client() + "\"").toList());
    }

    static String answer(String submit, Answer answer) {
        return switch (answer) {
            case Answer.Confirmed confirmed ->
                "{\"op\":\"confirmed\",\"id\":" + quoted(submit) + ",\"version\":" + confirmed.version()
                        + ",\"dropped\":" + JSON.writeValueAsString(confirmed.dropped()) + "}";
            case Answer.Refused refused -> refused(submit, refused.why());
        };
    }

    static String refused(String submit, Objection why) {
        String id = submit.isEmpty() ? "" : ",\"id\":" + quoted(submit);
        return "{\"op\":\"refused\"" + id + ",\"reason\":\"" + why.code() + "\"}";
    }

    static String closed(Farewell why) {
        return "{\"op\":\"closed\",\"reason\":\"" + why.code() + "\"}";
    }

    static String selections(long version, List<Caret> carets) {
        return "{\"op\":\"selections\",\"version\":" + version + ",\"people\":["
                + String.join(",", carets.stream().map(Saying::caret).toList()) + "]}";
    }

    private static String caret(Caret caret) {
        return "{\"client\":" + quoted(caret.client()) + ",\"name\":" + quoted(caret.name()) + ",\"color\":"
                + caret.color() + ",\"anchor\":" + caret.anchor() + ",\"head\":" + caret.head() + "}";
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
