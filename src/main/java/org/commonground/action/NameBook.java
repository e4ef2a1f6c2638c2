package org.commonground.action;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Finds who and what is meant by a typed name. */
final class NameBook {

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Named named, String plain) {}

    NameBook(Roster roster) {
        roster.people().forEach((id, name) -> entries.add(new Entry(new Named.Person(id, name), plain(name))));
        roster.organisations()
                .forEach((id, name) -> entries.add(new Entry(new Named.Organisation(id, name), plain(name))));
        entries.sort(Comparator.comparing(Entry::plain));
    }

    /** Those called exactly so, or else those whose name begins with these very words. */
    List<Named> inFullWords(String typed) {
        var exactly = those(typed, String::equals);
        return exactly.isEmpty() ? those(typed, (name, words) -> name.startsWith(words + " ")) : exactly;
    }

    /** Those with a word in their name from which on it begins so. */
    List<Named> byBeginning(String typed) {
        return those(typed, (name, beginning) -> (" " + name).contains(" " + beginning));
    }

    private List<Named> those(String typed, BiPredicate<String, String> fits) {
        var words = plain(typed);
        return words.isEmpty()
                ? List.of()
                : entries.stream()
                        .filter(each -> fits.test(each.plain(), words))
                        .map(Entry::named)
                        .toList();
    }

    /** Letters and digits without case and accents, in words. */
    static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** A name as one word that reads as the name again. */
    static String hyphenated(String name) {
        return String.join(
                "-",
                Stream.of(name.split("[^\\p{L}\\p{N}\\p{M}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
