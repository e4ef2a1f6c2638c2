package org.commonground.draft.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real editing history, keystroke by keystroke. The text of a trace is one string with line ends in it; here it is one paragraph,
 * where a line end is a character like any other. Positions in a paragraph that is alone are one more than in its text.
 */
record Trace(List<Transaction> transactions, String end) {

    record Transaction(int agent, List<Integer> parents, List<Patch> patches) {}

    record Patch(int position, int deleted, String inserted) {

        Step step() {
            return new Replace(position + 1, position + 1 + deleted, Slice.text(inserted), false);
        }
    }

    static Trace named(String name) {
        try (InputStream file =
                        Objects.requireNonNull(Trace.class.getResourceAsStream("/traces/" + name + ".json.gz"));
                InputStream json = new GZIPInputStream(file)) {
            JsonNode trace = JsonMapper.shared().readTree(json);
            return new Trace(
                    trace.get("txns").valueStream().map(Trace::transaction).toList(),
                    trace.get("endContent").stringValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Transaction transaction(JsonNode json) {
        return new Transaction(
                json.path("agent").asInt(0),
                json.path("parents").valueStream().map(JsonNode::intValue).toList(),
                json.get("patches")
                        .valueStream()
                        .map(patch -> new Patch(
                                patch.get(0).intValue(),
                                patch.get(1).intValue(),
                                patch.get(2).stringValue()))
                        .toList());
    }

    /** Every change in order, as steps. */
    List<Step> steps() {
        return transactions.stream()
                .flatMap(transaction -> transaction.patches().stream())
                .map(Patch::step)
                .toList();
    }
}
