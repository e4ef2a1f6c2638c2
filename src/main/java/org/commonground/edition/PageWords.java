package org.commonground.edition;

/**
 * How pages are counted in the reader's language, such as "Page 2 of 5".
 *
 * @param before what stands before the page's number
 * @param between what stands between the number and how many there are
 * @param after what stands after that
 */
public record PageWords(String before, String between, String after) {

    private static final String NUMBER = "{0}";
    private static final String COUNT = "{1}";

    public PageWords {
        before = Texts.clean(before);
        between = Texts.clean(between);
        after = Texts.clean(after);
    }

    /** Reads a pattern such as {@code Page {0} of {1}}: the number, then how many there are. */
    public static PageWords of(String pattern) {
        int number = pattern.indexOf(NUMBER);
        int count = pattern.indexOf(COUNT);
        if (number < 0 || count < number) {
            throw new IllegalArgumentException("The words for a page need {0} and then {1}");
        }
        return new PageWords(
                pattern.substring(0, number),
                pattern.substring(number + NUMBER.length(), count),
                pattern.substring(count + COUNT.length()));
    }
}
