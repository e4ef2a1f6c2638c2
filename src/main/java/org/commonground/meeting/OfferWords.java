package org.commonground.meeting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.action.Action;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.PersonId;
import org.commonground.shell.Phrases;
import org.springframework.stereotype.Component;

/** What is offered becomes an item in the words of whoever takes it up. */
@Component
class OfferWords {

    private static final int MINUTES_FOR_ACTIONS = 10;
    private static final int MINUTES_FOR_MINUTES = 2;

    private final Phrases phrases;
    private final Members members;

    OfferWords(Phrases phrases, Members members) {
        this.phrases = phrases;
        this.members = members;
    }

    Item item(Offer.OpenActions open, MeetingId meeting, int place, Member by) {
        var language = language(by);
        var names = members.names(by);
        var lines = open.actions().stream()
                .map(action -> line(action, open.today(), names, language))
                .collect(Collectors.joining("\n"));
        return item(
                meeting,
                place,
                phrases.say("meeting.offer.actions", language),
                ItemPurpose.INFORM,
                MINUTES_FOR_ACTIONS,
                abridged(lines, Item.LONGEST_ABOUT));
    }

    Item item(Meeting of, MeetingId meeting, int place, Member by) {
        var language = language(by);
        var day = day(LocalDate.ofInstant(of.startsAt(), of.zone()), language);
        var room = Heading.LONGEST
                - phrases.say("meeting.offer.minutes", language, "", day).length();
        return item(
                meeting,
                place,
                phrases.say(
                        "meeting.offer.minutes", language, abridged(of.heading().heading(), room), day),
                ItemPurpose.CONSENT,
                MINUTES_FOR_MINUTES,
                "");
    }

    private static Item item(
            MeetingId meeting, int place, String heading, ItemPurpose purpose, int minutes, String about) {
        return Item.fresh(meeting, place, new Heading(heading), purpose, minutes)
                .described("", new Heading(heading), purpose, Optional.empty(), "", minutes, about, "");
    }

    private String line(Action action, LocalDate today, Map<PersonId, String> names, Locale language) {
        var owner = action.owner()
                .flatMap(person -> Optional.ofNullable(names.get(person)))
                .orElseGet(() -> phrases.say("meeting.offer.actions.nobody", language));
        return action.due()
                .map(due -> phrases.say(
                        action.isOverdue(today) ? "meeting.offer.actions.overdue" : "meeting.offer.actions.due",
                        language,
                        action.what(),
                        owner,
                        day(due, language)))
                .orElseGet(() -> phrases.say("meeting.offer.actions.line", language, action.what(), owner));
    }

    private Locale language(Member by) {
        return members.languageOf(by.person()).locale();
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    static String abridged(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        var end = Character.isHighSurrogate(words.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return words.substring(0, end).stripTrailing() + "…";
    }
}
