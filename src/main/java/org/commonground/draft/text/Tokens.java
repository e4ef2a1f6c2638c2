package org.commonground.draft.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes as JSON, read into tokens and written from them exactly as ProseMirror writes them. */
final class Tokens {

    /** How deep nodes may lie in one another: far beyond any text, far from a browser's stack. */
    static final int DEEPEST = 100;

    private final MarkSets markSets;
    private long[] row = new long[16];
    private int length;

    Tokens(MarkSets markSets) {
        this.markSets = markSets;
    }

    long[] toArray() {
        return Arrays.copyOf(row, length);
    }

    /** Reads a list of nodes, {@code depth} levels below the top; their attributes and marks are checked, not their order. */
    void addAll(List<?> nodes, int depth) {
        for (Object node : nodes) {
            add(Json.object(node, "node"), depth);
        }
    }

    private void add(Json node, int depth) {
        String name = node.text("type");
        if (name.equals("text")) {
            addText(node);
            return;
        }
        NodeType type = NodeType.named(name)
                .filter(known -> known != NodeType.DOC)
                .orElseThrow(() -> new Malformed("There is no such node here"));
        List<?> content = node.list("content");
        List<?> marks = node.list("marks");
        if (!marks.isEmpty() && type.place() != NodeType.Place.INLINE) {
            throw new Malformed("Only text and breaks carry marks");
        }
        int attribute = attribute(type, node);
        if (depth > DEEPEST && !type.isLeaf()) {
            throw new Malformed("Nodes lie more than " + DEEPEST + " deep");
        }
        if (!type.isLeaf()) {
            add(Token.opening(type, attribute));
            addAll(content, depth + 1);
            add(Token.closing(type.content()));
        } else if (content.isEmpty()) {
            add(Token.leaf(type, markSets.number(MarkSet.fromJson(marks))));
        } else {
            throw new Malformed(name + " holds nothing");
        }
    }

    private void addText(Json node) {
        String text = Text.checked(node.text("text"), "text");
        if (text.isEmpty()) {
            throw new Malformed("Text holds at least one character");
        }
        int marks = markSets.number(MarkSet.fromJson(node.list("marks")));
        for (int i = 0; i < text.length(); i++) {
            add(Token.unit(text.charAt(i), marks));
        }
    }

    private static int attribute(NodeType type, Json node) {
        if (node.find("attrs").isEmpty()) {
            return type.attribute().map(Attribute::byDefault).orElse(0);
        }
        Json given = Json.object(node.fields().get("attrs"), "attrs");
        for (Object name : given.fields().keySet()) {
            if (type.attribute().filter(known -> known.name().equals(name)).isEmpty()) {
                throw new Malformed(type.json() + " has no such attribute");
            }
        }
        return type.attribute()
                .map(known -> given.has(known.name()) ? read(known, given) : known.byDefault())
                .orElse(0);
    }

    private static int read(Attribute attribute, Json given) {
        return attribute.read(
                given.find(attribute.name()).orElseThrow(() -> new Malformed(attribute.name() + " is null")));
    }

    private void add(long token) {
        if (length == row.length) {
            row = Arrays.copyOf(row, length * 2);
        }
        row[length++] = token;
    }

    /** Something that has tokens one after the other. */
    interface Source {
        int size();

        long at(int index);
    }

    /** The nodes as ProseMirror writes them: neighbouring text with the same marks in one piece, empty lists left out. */
    static List<Map<String, Object>> toJson(Source tokens, MarkSets markSets) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        Deque<List<Map<String, Object>>> parents = new ArrayDeque<>();
        int size = tokens.size();
        for (int i = 0; i < size; i++) {
            long token = tokens.at(i);
            if (Token.isUnit(token)) {
                int end = i + 1;
                while (end < size
                        && Token.isUnit(tokens.at(end))
                        && Token.marks(tokens.at(end)) == Token.marks(token)) {
                    end++;
                }
                nodes.add(text(tokens, i, end, markSets.at(Token.marks(token))));
                i = end - 1;
            } else if (Token.isLeaf(token)) {
                nodes.add(withMarks(Json.type(Token.type(token).json()), markSets.at(Token.marks(token))));
            } else if (Token.isOpening(token)) {
                Map<String, Object> node = opened(token);
                nodes.add(node);
                parents.push(nodes);
                nodes = new ArrayList<>();
            } else {
                List<Map<String, Object>> content = nodes;
                nodes = parents.pop();
                if (!content.isEmpty()) {
                    nodes.getLast().put("content", content);
                }
            }
        }
        return nodes;
    }

    private static Map<String, Object> opened(long opening) {
        NodeType type = Token.type(opening);
        Map<String, Object> node = Json.type(type.json());
        type.attribute().ifPresent(attribute -> {
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put(attribute.name(), Token.attribute(opening));
            node.put("attrs", attributes);
        });
        return node;
    }

    private static Map<String, Object> text(Source tokens, int from, int to, MarkSet marks) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            text.append(Token.unit(tokens.at(i)));
        }
        Map<String, Object> node = withMarks(Json.type("text"), marks);
        node.put("text", text.toString());
        return node;
    }

    private static Map<String, Object> withMarks(Map<String, Object> node, MarkSet marks) {
        if (!marks.isEmpty()) {
            node.put("marks", marks.toJson());
        }
        return node;
    }
}
