package org.commonground.edition;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A document ready to be handed out, in no form yet.
 *
 * @param language in which it is written; decides how a screen reader speaks it and from which side it is read
 * @param letterhead the lines at the top of the first page, the sender's name first; may be none
 * @param title what it is, such as "Minutes of the steering committee"; also the name in the reader's window
 * @param subject a line under the title, such as the day and the place, or an empty text
 * @param made when this edition was made; the writers look at no clock
 */
public record Paper(
        Locale language, List<String> letterhead, String title, String subject, List<Block> blocks, Instant made) {

    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "dv", "fa", "he", "iw", "ku", "ps", "ur", "yi");

    public Paper {
        if (language.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("A paper is written in a language");
        }
        letterhead = letterhead.stream()
                .map(line -> Texts.stripped(Texts.clean(line)))
                .filter(line -> !line.isEmpty())
                .toList();
        title = Texts.required(title, "A title");
        subject = Texts.stripped(Texts.clean(subject));
        blocks = List.copyOf(blocks);
        if (Block.depth(blocks) > Block.DEEPEST) {
            throw new IllegalArgumentException(
                    "Lists and quotes lie at most " + Block.DEEPEST + " deep in one another");
        }
    }

    boolean isReadFromTheRight() {
        return FROM_THE_RIGHT.contains(language.getLanguage());
    }

    /** Language and country, as PDF, Word and FOP all understand them. */
    String languageTag() {
        var country = language.getCountry();
        return country.isEmpty() ? language.getLanguage() : language.getLanguage() + "-" + country;
    }
}
