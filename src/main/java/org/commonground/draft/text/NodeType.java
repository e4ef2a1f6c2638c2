package org.commonground.draft.text;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of node in a text, besides text itself. */
enum NodeType {
    DOC("doc", Place.TOP, Content.BLOCKS),
    PARAGRAPH("paragraph", Place.BLOCK, Content.INLINE),
    HEADING("heading", Place.BLOCK, Content.INLINE, new Attribute("level", 1, 1, 3)),
    BLOCKQUOTE("blockquote", Place.BLOCK, Content.BLOCKS),
    BULLET_LIST("bullet_list", Place.BLOCK, Content.ITEMS),
    ORDERED_LIST("ordered_list", Place.BLOCK, Content.ITEMS, new Attribute("order", 1, 0, 1_000_000)),
    LIST_ITEM("list_item", Place.ITEM, Content.PARAGRAPH_FIRST),
    HORIZONTAL_RULE("horizontal_rule", Place.BLOCK, Content.NOTHING),
    HARD_BREAK("hard_break", Place.INLINE, Content.NOTHING);

    /** Where a node may stand. */
    enum Place {
        TOP,
        BLOCK,
        ITEM,
        INLINE
    }

    private static final Map<String, NodeType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(NodeType::json, Function.identity()));
    private static final NodeType[] ALL = values();

    private final String json;
    private final Place place;
    private final Content content;
    private final Optional<Attribute> attribute;

    NodeType(String json, Place place, Content content) {
        this(json, place, content, Optional.empty());
    }

    NodeType(String json, Place place, Content content, Attribute attribute) {
        this(json, place, content, Optional.of(attribute));
    }

    NodeType(String json, Place place, Content content, Optional<Attribute> attribute) {
        this.json = json;
        this.place = place;
        this.content = content;
        this.attribute = attribute;
    }

    static Optional<NodeType> named(String json) {
        return Optional.ofNullable(BY_NAME.get(json));
    }

    static Optional<Attribute> attributeNamed(String name) {
        return Arrays.stream(ALL)
                .flatMap(type -> type.attribute.stream())
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    static NodeType at(int ordinal) {
        return ALL[ordinal];
    }

    String json() {
        return json;
    }

    Place place() {
        return place;
    }

    Content content() {
        return content;
    }

    Optional<Attribute> attribute() {
        return attribute;
    }

    boolean isLeaf() {
        return content == Content.NOTHING;
    }
}
