package org.commonground.draft.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Changes as people make them, at random places of a row. Every character typed is one that nobody typed before. */
final class RandomEditing {

    /** What people do: typing and marking alone, also giving the text its shape, also taking things out. */
    enum Manner {
        TYPING(8),
        SHAPING(11),
        DELETING(14);

        private final int kinds;

        Manner(int kinds) {
            this.kinds = kinds;
        }
    }

    private static final int FIRST_IN_PLANE = 0x4e00;
    private static final int FIRST_BEYOND = 0x20000;

    private final Random random;
    private final Manner manner;
    private int typed;

    RandomEditing(Random random, Manner manner) {
        this.random = random;
        this.manner = manner;
    }

    /** Changes the row and says how, or nothing when no change was found in a few tries. */
    Optional<Step> edit(TokenRow row) {
        for (int i = 0; i < 12; i++) {
            Step step = step(row, random.nextInt(row.size() + 1));
            if (row.apply(step) instanceof Applied) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private Step step(TokenRow row, int at) {
        int end = Math.min(row.size(), at + random.nextInt(8));
        return switch (random.nextInt(manner.kinds)) {
            case 0, 1, 2, 3, 4 -> new Replace(at, at, Slice.text(newText()), false);
            case 5 -> new Replace(at, at, Slice.text(newText()), false);
            case 6 -> new AddMark(at, end, mark());
            case 7 -> new RemoveMark(at, end, mark());
            case 8 ->
                random.nextBoolean()
                        ? new Replace(at, at, slice("paragraph", "paragraph", 1), true)
                        : around(row, at, slice("blockquote"), 1, 0);
            case 9 -> random.nextBoolean() ? around(row, at, list(), 2, 0) : around(row, at, Slice.EMPTY, 0, 1);
            case 10 -> around(row, at, slice(random.nextBoolean() ? "heading" : "paragraph"), 1, 1);
            case 11 -> new Replace(at, Math.min(row.size(), at + 2), Slice.EMPTY, true);
            default -> new Replace(at, end, Slice.EMPTY, false);
        };
    }

    private String newText() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.appendCodePoint((random.nextInt(4) == 0 ? FIRST_BEYOND : FIRST_IN_PLANE) + typed++);
        }
        return text.toString();
    }

    private Mark mark() {
        Emphasis[] all = Emphasis.values();
        int kind = random.nextInt(all.length + 1);
        return kind < all.length ? all[kind] : new Link("https://example.org/" + random.nextInt(3), Optional.empty());
    }

    /** Puts the slice around the node that opens at the position, or in place of its own opening and closing. */
    private static Step around(TokenRow row, int at, Slice slice, int insert, int inside) {
        int end = end(row, at);
        return end - inside < at + inside
                ? new Replace(0, row.size(), Slice.EMPTY, true)
                : new ReplaceAround(at, end, at + inside, end - inside, slice, insert, true);
    }

    private static int end(TokenRow row, int at) {
        int depth = 0;
        for (int i = at; i < row.size(); i++) {
            long token = row.tokens.at(i);
            depth += Token.isOpening(token) ? 1 : Token.isClosing(token) ? -1 : 0;
            if (depth <= 0) {
                return depth == 0 ? i + 1 : at;
            }
        }
        return at;
    }

    private static Slice slice(String type) {
        return Slice.fromJson(Map.of("content", List.of(Map.of("type", type))));
    }

    private static Slice slice(String first, String second, int open) {
        return Slice.fromJson(Map.of(
                "content", List.of(Map.of("type", first), Map.of("type", second)), "openStart", open, "openEnd", open));
    }

    private static Slice list() {
        return Slice.fromJson(Map.of(
                "content", List.of(Map.of("type", "bullet_list", "content", List.of(Map.of("type", "list_item"))))));
    }
}
