package org.commonground.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A stretch of a line: words that look alike, or the place where the line is broken. */
public sealed interface Run {

    /** Words with the same marks and the same link throughout. Control characters are left out, line ends become spaces. */
    record Words(String text, Set<Mark> marks, Optional<Link> link) implements Run {

        public Words {
            text = Texts.clean(text);
            marks = marks.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(marks));
        }

        boolean has(Mark mark) {
            return marks.contains(mark);
        }

        private boolean looksLike(Words other) {
            return marks.equals(other.marks) && link.equals(other.link);
        }

        private Words with(Words next) {
            return new Words(text + next.text, marks, link);
        }
    }

    /** A line break inside a paragraph. */
    record Break() implements Run {}

    static Words words(String text, Mark... marks) {
        return new Words(text, Set.of(marks), Optional.empty());
    }

    static Words linked(String text, String href) {
        return new Words(text, Set.of(), Optional.of(new Link(href)));
    }

    static Break lineBreak() {
        return new Break();
    }

    /** The words alone, a line break as a line feed. */
    static String text(Collection<? extends Run> runs) {
        return runs.stream()
                .map(run -> switch (run) {
                    case Words words -> words.text();
                    case Break ignored -> "\n";
                })
                .collect(Collectors.joining());
    }

    /** The same line without empty words, neighbours that look alike made one. */
    static List<Run> tidy(List<? extends Run> runs) {
        List<Run> tidy = new ArrayList<>();
        for (var run : runs) {
            if (run instanceof Words words && !words.text().isEmpty()) {
                if (!tidy.isEmpty() && tidy.getLast() instanceof Words before && before.looksLike(words)) {
                    tidy.set(tidy.size() - 1, before.with(words));
                } else {
                    tidy.add(words);
                }
            } else if (run instanceof Break) {
                tidy.add(run);
            }
        }
        return List.copyOf(tidy);
    }

    /** Whether there is anything to read. */
    static boolean isBlank(List<Run> runs) {
        return Texts.isBlank(text(runs));
    }
}
