package org.commonground.edition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the text of a draft, ProseMirror's {@code doc.toJSON()}, as blocks of a paper. Whatever it does not know is {@link NotProse}. */
public final class Prose {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int shift;

    private Prose(int shift) {
        this.shift = shift;
    }

    /**
     * @param shift how many levels deeper a heading stands in the paper than in the draft; no heading sinks below level 3
     * @throws NotProse for anything that drafts do not hold
     */
    public static List<Block> blocks(String json, int shift) {
        try {
            return new Prose(shift).document(JSON.readTree(json));
        } catch (JacksonException e) {
            throw new NotProse("This is not JSON", e);
        }
    }

    /** As {@link #blocks(String, int)}, from JSON that has been read already. */
    public static List<Block> blocks(Map<String, ?> json, int shift) {
        try {
            return new Prose(shift).document(JSON.valueToTree(json));
        } catch (JacksonException e) {
            throw new NotProse("This is not JSON", e);
        }
    }

    private List<Block> document(JsonNode doc) {
        if (!type(doc).equals("doc")) {
            throw new NotProse("A text begins with doc");
        }
        return blocks(doc, 0);
    }

    private List<Block> blocks(JsonNode parent, int depth) {
        return content(parent).flatMap(node -> block(node, depth)).toList();
    }

    private Stream<Block> block(JsonNode node, int depth) {
        return switch (type(node)) {
            case "paragraph" -> Stream.of(new Block.Paragraph(runs(node)));
            case "heading" -> heading(node);
            case "blockquote" -> nested(node, depth, blocks -> new Block.Quote(blocks));
            case "bullet_list" -> list(node, depth, items -> new Block.BulletList(items));
            case "ordered_list" -> {
                int start = whole(node, "order", 0, 1_000_000);
                yield list(node, depth, items -> new Block.NumberedList(start, items));
            }
            case "horizontal_rule" -> Stream.of(new Block.Rule());
            default -> throw new NotProse("There is no block " + type(node));
        };
    }

    /** An empty heading is how an editor looks in between; it heads nothing. */
    private Stream<Block> heading(JsonNode node) {
        int level = Math.clamp(whole(node, "level", 1, 3) + shift, 1, 3);
        var runs = runs(node);
        return Run.isBlank(runs) ? Stream.empty() : Stream.of(new Block.Heading(level, runs));
    }

    /** What lies deeper than a paper can hold is brought up to its deepest level. */
    private Stream<Block> nested(JsonNode node, int depth, Function<List<Block>, Block> around) {
        if (depth == Block.DEEPEST) {
            return content(node).flatMap(child -> block(child, depth));
        }
        var blocks = blocks(node, depth + 1);
        return blocks.isEmpty() ? Stream.empty() : Stream.of(around.apply(blocks));
    }

    private Stream<Block> list(JsonNode node, int depth, Function<List<Block.Item>, Block> around) {
        var items = content(node).peek(Prose::mustBeItem);
        if (depth == Block.DEEPEST) {
            return items.flatMap(item -> content(item).flatMap(child -> block(child, depth)));
        }
        var full = items.map(item -> blocks(item, depth + 1))
                .filter(blocks -> !blocks.isEmpty())
                .map(Block.Item::new)
                .toList();
        return full.isEmpty() ? Stream.empty() : Stream.of(around.apply(full));
    }

    private static void mustBeItem(JsonNode node) {
        if (!type(node).equals("list_item")) {
            throw new NotProse("A list holds items only");
        }
    }

    private static List<Run> runs(JsonNode parent) {
        List<Run> runs = new ArrayList<>();
        content(parent).forEach(node -> {
            switch (type(node)) {
                case "text" -> runs.add(words(node));
                case "hard_break" -> runs.add(new Run.Break());
                default -> throw new NotProse("There is no inline " + type(node));
            }
        });
        return runs;
    }

    private static Run words(JsonNode node) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        Optional<Link> link = Optional.empty();
        for (var mark : list(node, "marks")) {
            switch (type(mark)) {
                case "strong" -> marks.add(Mark.STRONG);
                case "em" -> marks.add(Mark.EMPHASIS);
                case "underline" -> marks.add(Mark.UNDERLINE);
                case "strike" -> marks.add(Mark.STRIKE);
                case "link" -> link = Optional.of(link(mark));
                default -> throw new NotProse("There is no mark " + type(mark));
            }
        }
        return new Run.Words(text(node, "text"), marks, link);
    }

    private static Link link(JsonNode mark) {
        try {
            return new Link(text(mark.path("attrs"), "href"));
        } catch (IllegalArgumentException e) {
            throw new NotProse("A link leads to http, https or mailto", e);
        }
    }

    private static String type(JsonNode node) {
        return text(node, "type");
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isString()) {
            throw new NotProse(name + " must be text");
        }
        return value.stringValue();
    }

    private static int whole(JsonNode node, String name, int least, int most) {
        var value = node.path("attrs").path(name);
        if (value.isMissingNode()) {
            return 1;
        }
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw new NotProse(name + " must be " + least + " to " + most);
        }
        return value.intValue();
    }

    private static Stream<JsonNode> content(JsonNode node) {
        return list(node, "content").stream();
    }

    private static List<JsonNode> list(JsonNode node, String name) {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new NotProse(name + " must be a list");
        }
        return List.copyOf(value.values());
    }
}
