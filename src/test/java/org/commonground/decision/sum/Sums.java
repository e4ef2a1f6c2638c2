package org.commonground.decision.sum;

/** How the table of cases writes shares and bases. */
public final class Sums {

    private Sums() {}

    /** Such as {@code >1/2} or {@code >=2/3}. */
    public static Share share(String words) {
        var more = !words.startsWith(">=");
        var parts = words.replaceAll("[>=]", "").split("/");
        return new Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), more);
    }

    public static Base base(String word) {
        return switch (word) {
            case "sided" -> Base.CAST_WITHOUT_ABSTENTIONS;
            case "cast" -> Base.CAST;
            case "present" -> Base.PRESENT;
            case "membership" -> Base.ENTIRE_MEMBERSHIP;
            default -> throw new IllegalArgumentException(word);
        };
    }
}
