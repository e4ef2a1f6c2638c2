package org.commonground.action;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.membership.Language;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;

/**
 * An action as a note-taker types it in one line: <i>@Maria @Shelter-Net send bed figures fri</i>.
 *
 * <p>{@code @} marks a person, an organisation or a day, wherever it stands; a day at the end, or after <i>by</i> or <i>para</i> at
 * the start, needs no mark. Names match without regard to case and accents, by their full words or by a beginning that fits
 * nobody else, with hyphens or spaces between them; a comma or colon ends a name. Days are read in English and Spanish; the
 * language says whether the month comes first in 3/4. A weekday is the next one after today, <i>next friday</i> is the one of the
 * week after this, and a day without a year lies ahead. An hour stays in the text. Where several days may be meant, none is taken.
 *
 * @param what may be empty where it was left out
 */
public record ActionLine(
        Optional<PersonId> owner, Optional<OrganisationId> organisation, String what, Optional<LocalDate> due) {

    /** Reads a line on a day. */
    public static LineReading read(String line, Roster roster, Language language, LocalDate today) {
        return new LineReader(new NameBook(roster), new DayPhrases(language, today)).read(line);
    }

    /** As a line that reads as this again; with a day, in either language and whenever it is read. */
    public String written(Roster roster) {
        var names = Stream.concat(
                        owner.map(roster.people()::get).stream(),
                        organisation.map(roster.organisations()::get).stream())
                .map(name -> "@" + NameBook.hyphenated(name))
                .collect(Collectors.joining(" "));
        var day = due.map(date -> "@" + date);
        return Stream.of(names.isEmpty() ? "" : names + ":", what, day.orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
