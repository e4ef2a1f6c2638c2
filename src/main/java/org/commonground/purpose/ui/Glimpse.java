package org.commonground.purpose.ui;

/**
 * A text at a glance.
 *
 * @param excerpt its beginning, as a reader sees it
 * @param words how many words it has
 */
record Glimpse(String excerpt, int words) {

    private static final int LONGEST = 280;

    static Glimpse of(String text) {
        var flowing = text.strip().replaceAll("\\s+", " ");
        var words = flowing.isEmpty() ? 0 : flowing.split(" ").length;
        return new Glimpse(flowing.length() > LONGEST ? flowing.substring(0, LONGEST) + "…" : flowing, words);
    }

    boolean empty() {
        return excerpt.isEmpty();
    }
}
