package org.commonground.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads one line from left to right: first whatever is marked, then a day at either end of what is left. */
final class LineReader {

    private static final int LONGEST_NAME = 8;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern MARK = Pattern.compile("@[\\p{L}\\p{N}].*");
    private static final Pattern SEPARATOR = Pattern.compile("[,;:\u2013\u2014-]+");
    private static final Pattern ENDED = Pattern.compile("[,;:]$");
    private static final Pattern TRAILING = Pattern.compile("[,;:]+$");

    private final NameBook names;
    private final DayPhrases days;
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private @Nullable PersonId owner;
    private @Nullable OrganisationId organisation;
    private @Nullable LocalDate due;

    LineReader(NameBook names, DayPhrases days) {
        this.names = names;
        this.days = days;
    }

    LineReading read(String line) {
        var words = SPACES.splitAsStream(line).filter(word -> !word.isEmpty()).toList();
        for (var place = 0; place < words.size(); ) {
            place += MARK.matcher(words.get(place)).matches()
                    ? readMark(words.subList(place, words.size()))
                    : keep(words.get(place));
        }
        trim();
        if (due == null) {
            readDayAtTheEnd();
        }
        if (due == null && doubts.stream().noneMatch(LineReader::isOfADay)) {
            readDayAtTheStart();
        }
        trim();
        if (text.isEmpty()) {
            doubts.add(new Doubt.WhatMissing());
        }
        var understood = new ActionLine(
                Optional.ofNullable(owner),
                Optional.ofNullable(organisation),
                String.join(" ", text),
                Optional.ofNullable(due));
        return doubts.isEmpty()
                ? new LineReading.Understood(understood)
                : new LineReading.Doubtful(understood, List.copyOf(doubts));
    }

    private static boolean isOfADay(Doubt doubt) {
        return doubt instanceof Doubt.NoSuchDay || doubt instanceof Doubt.VagueDay;
    }

    private int keep(String word) {
        text.add(word);
        return 1;
    }

    /** Reads what is marked at the head of these words. Answers with how many of them belong to it. */
    private int readMark(List<String> words) {
        for (var many = reach(words); many > 0; many--) {
            var typed = String.join(" ", words.subList(0, many)).substring(1);
            var meant = names.inFullWords(typed);
            if (!meant.isEmpty()) {
                return name(typed, meant, many);
            }
        }
        var typed = bare(words.getFirst().substring(1));
        var begun = names.byBeginning(typed);
        for (var many = Math.min(words.size(), DayPhrases.LONGEST); many > 0; many--) {
            var phrase = String.join(" ", words.subList(0, many)).substring(1);
            var found = days.read(phrase);
            if (found.isPresent() && begun.isEmpty()) {
                return day(phrase, found.get(), words.subList(0, many));
            }
            if (found.isPresent()) {
                return ambiguous(typed, begun, 1);
            }
        }
        if (begun.isEmpty()) {
            doubts.add(new Doubt.UnknownName(typed));
            return keep(words.getFirst());
        }
        return name(typed, begun, 1);
    }

    /** Up to how many words a name may take: it ends at a comma or colon, and before the next mark. */
    private static int reach(List<String> words) {
        var many = 1;
        while (many < Math.min(words.size(), LONGEST_NAME)
                && !ENDED.matcher(words.get(many - 1)).find()
                && !words.get(many).startsWith("@")) {
            many++;
        }
        return many;
    }

    private int name(String typed, List<Named> meant, int words) {
        if (meant.size() > 1) {
            return ambiguous(typed, meant, words);
        }
        switch (meant.getFirst()) {
            case Named.Person person -> {
                if (owner != null && !owner.equals(person.id())) {
                    return oneTooMany(person.name(), words);
                }
                owner = person.id();
            }
            case Named.Organisation other -> {
                if (organisation != null && !organisation.equals(other.id())) {
                    return oneTooMany(other.name(), words);
                }
                organisation = other.id();
            }
        }
        return words;
    }

    private int ambiguous(String typed, List<Named> meant, int words) {
        doubts.add(new Doubt.AmbiguousName(bare(typed), meant));
        return words;
    }

    private int oneTooMany(String typed, int words) {
        doubts.add(new Doubt.OneTooMany(bare(typed)));
        text.add(bare(typed));
        return words;
    }

    private int day(String phrase, DayPhrases.Found found, List<String> words) {
        switch (found) {
            case DayPhrases.Day(LocalDate day) when due == null -> due = day;
            case DayPhrases.Day day -> oneTooMany(phrase, words.size());
            case DayPhrases.NoSuchDay no -> {
                doubts.add(new Doubt.NoSuchDay(bare(phrase)));
                text.addAll(words);
            }
            case DayPhrases.Vague vague -> {
                doubts.add(new Doubt.VagueDay(bare(phrase)));
                text.addAll(words);
            }
        }
        return words.size();
    }

    /** The day at the end, before the hour if there is one: <i>friday 5pm</i>. The hour stays in the text. */
    private void readDayAtTheEnd() {
        var end = text.size() - hourAtTheEnd();
        for (var from = Math.max(0, end - DayPhrases.LONGEST); from < end; from++) {
            var words = text.subList(from, end);
            var before = from == 0 ? "" : text.get(from - 1);
            if (!days.mayFollow(before, words)) {
                continue;
            }
            if (days.isReckonedFrom(before, words) && isDay(words)) {
                doubts.add(new Doubt.VagueDay(bare(before + " " + String.join(" ", words))));
                return;
            }
            if (readDay(words)) {
                return;
            }
        }
    }

    private int hourAtTheEnd() {
        for (var many = Math.min(DayPhrases.LONGEST_HOUR, text.size()); many > 0; many--) {
            if (days.isHour(text.subList(text.size() - many, text.size()))) {
                return many;
            }
        }
        return 0;
    }

    private boolean isDay(List<String> words) {
        return days.read(String.join(" ", words)).isPresent();
    }

    private void readDayAtTheStart() {
        for (var to = Math.min(text.size(), DayPhrases.LONGEST); to > 1; to--) {
            var words = text.subList(0, to);
            if (days.isAnnounced(words.getFirst()) && readDay(words)) {
                return;
            }
        }
    }

    /** Reads these words of the text as a day and takes them out of it. Answers whether that settles the matter. */
    private boolean readDay(List<String> words) {
        var phrase = String.join(" ", words);
        return switch (days.read(phrase).orElse(null)) {
            case null -> false;
            case DayPhrases.NoSuchDay no -> {
                doubts.add(new Doubt.NoSuchDay(bare(phrase)));
                yield true;
            }
            case DayPhrases.Vague vague -> {
                doubts.add(new Doubt.VagueDay(bare(phrase)));
                yield true;
            }
            case DayPhrases.Day(LocalDate day) -> {
                due = day;
                words.clear();
                yield true;
            }
        };
    }

    /** Takes away what separated the text from what was taken out of it. */
    private void trim() {
        while (!text.isEmpty() && SEPARATOR.matcher(text.getFirst()).matches()) {
            text.removeFirst();
        }
        while (!text.isEmpty() && SEPARATOR.matcher(text.getLast()).matches()) {
            text.removeLast();
        }
        if (!text.isEmpty()) {
            text.set(text.size() - 1, bare(text.getLast()));
        }
    }

    private static String bare(String word) {
        return TRAILING.matcher(word).replaceAll("");
    }
}
