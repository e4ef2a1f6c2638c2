package org.commonground.draft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Documents on one line: {@code p(we *meet*) ul(li(p(here)) li(p())) hr}. {@code *strong*} and {@code _emphasis_} are marks,
 * {@code ⏎} is a break, and {@code |} names a position.
 */
final class OneLine {

    private static final Map<String, String> NAMES = Map.of(
            "p",
            "paragraph",
            "quote",
            "blockquote",
            "ul",
            "bullet_list",
            "ol",
            "ordered_list",
            "li",
            "list_item",
            "hr",
            "horizontal_rule");

    private final String line;
    private final List<Integer> marked = new ArrayList<>();
    private final List<Map<String, Object>> marks = new ArrayList<>();
    private int at;
    private int position;

    private OneLine(String line) {
        this.line = line;
    }

    /** The row that a line describes, positions left out. */
    static TokenRow row(String line) {
        return TokenRow.fromJson(Map.of("type", "doc", "content", new OneLine(line).nodes()));
    }

    /** The positions that the bars in a line name. */
    static List<Integer> positions(String line) {
        OneLine reading = new OneLine(line);
        reading.nodes();
        return reading.marked;
    }

    /** A slice whose outermost nodes are cut open. */
    static Slice slice(int openStart, String line, int openEnd) {
        return Slice.fromJson(Map.of("content", new OneLine(line).nodes(), "openStart", openStart, "openEnd", openEnd));
    }

    private List<Map<String, Object>> nodes() {
        List<Map<String, Object>> nodes = new ArrayList<>();
        while (at < line.length() && line.charAt(at) != ')') {
            char next = line.charAt(at);
            if (next == '|') {
                marked.add(position);
                at++;
            } else if (next == ' ') {
                at++;
            } else {
                nodes.add(node());
            }
        }
        return nodes;
    }

    private Map<String, Object> node() {
        int start = at;
        while (at < line.length() && Character.isLetterOrDigit(line.charAt(at))) {
            at++;
        }
        String name = line.substring(start, at);
        Map<String, Object> node = Json.type(NAMES.getOrDefault(name, "heading"));
        if (name.startsWith("h") && !name.equals("hr")) {
            node.put("attrs", Map.of("level", Integer.parseInt(name.substring(1))));
        }
        position++;
        if (!name.equals("hr")) {
            at++;
            node.put("content", name.equals("p") || name.startsWith("h") ? inline() : nodes());
            at++;
            position++;
        }
        return node;
    }

    private List<Map<String, Object>> inline() {
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (; line.charAt(at) != ')'; at++) {
            char next = line.charAt(at);
            switch (next) {
                case '|' -> marked.add(position);
                case '*' -> toggle("strong");
                case '_' -> toggle("em");
                default -> nodes.add(inline(next));
            }
        }
        return nodes;
    }

    private Map<String, Object> inline(char next) {
        Map<String, Object> node = Json.type(next == '⏎' ? "hard_break" : "text");
        boolean pair = Character.isHighSurrogate(next);
        if (next != '⏎') {
            node.put("text", line.substring(at, pair ? at + 2 : at + 1));
        }
        node.put("marks", List.copyOf(marks));
        at += pair ? 1 : 0;
        position += pair ? 2 : 1;
        return node;
    }

    private void toggle(String mark) {
        Map<String, Object> json = Map.of("type", mark);
        if (!marks.remove(json)) {
            marks.add(json);
        }
    }

    /** The line that describes a row. */
    static String of(TokenRow row) {
        StringBuilder line = new StringBuilder();
        MarkSet on = MarkSet.NONE;
        for (int i = 0; i < row.size(); i++) {
            long token = row.tokens.at(i);
            MarkSet marks = Token.isInline(token) ? row.markSets.at(Token.marks(token)) : MarkSet.NONE;
            toggle(line, on, marks, Emphasis.EM, '_');
            toggle(line, on, marks, Emphasis.STRONG, '*');
            on = marks;
            if (Token.isUnit(token)) {
                line.append(Token.unit(token));
            } else if (Token.isInline(token)) {
                line.append('⏎');
            } else if (Token.isClosing(token)) {
                line.append(')');
            } else {
                boolean first = line.isEmpty() || line.charAt(line.length() - 1) == '(';
                line.append(first ? "" : " ").append(name(token)).append(Token.isOpening(token) ? "(" : "");
            }
        }
        return line.toString();
    }

    private static void toggle(StringBuilder line, MarkSet was, MarkSet is, Mark mark, char sign) {
        if (was.marks().contains(mark) != is.marks().contains(mark)) {
            line.append(sign);
        }
    }

    private static String name(long token) {
        NodeType type = Token.type(token);
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type.json()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("h" + Token.attribute(token));
    }
}
