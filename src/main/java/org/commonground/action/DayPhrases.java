package org.commonground.action;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.membership.Language;

/** Days as people type them, in English and Spanish. */
final class DayPhrases {

    /** The most words that a phrase has: <i>para el viernes 14 de marzo de 2027</i>. */
    static final int LONGEST = 8;

    /** The most words that an hour has: <i>a las 10 h</i>. */
    static final int LONGEST_HOUR = 4;

    /** What a phrase comes to. */
    sealed interface Found {}

    record Day(LocalDate day) implements Found {}

    /** Looks like a day, and is none. */
    record NoSuchDay() implements Found {}

    /** A time in which several days lie. */
    record Vague() implements Found {}

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            entry("monday", DayOfWeek.MONDAY),
            entry("mon", DayOfWeek.MONDAY),
            entry("lunes", DayOfWeek.MONDAY),
            entry("lun", DayOfWeek.MONDAY),
            entry("tuesday", DayOfWeek.TUESDAY),
            entry("tues", DayOfWeek.TUESDAY),
            entry("tue", DayOfWeek.TUESDAY),
            entry("martes", DayOfWeek.TUESDAY),
            entry("mar", DayOfWeek.TUESDAY),
            entry("wednesday", DayOfWeek.WEDNESDAY),
            entry("weds", DayOfWeek.WEDNESDAY),
            entry("wed", DayOfWeek.WEDNESDAY),
            entry("miercoles", DayOfWeek.WEDNESDAY),
            entry("mie", DayOfWeek.WEDNESDAY),
            entry("thursday", DayOfWeek.THURSDAY),
            entry("thurs", DayOfWeek.THURSDAY),
            entry("thur", DayOfWeek.THURSDAY),
            entry("thu", DayOfWeek.THURSDAY),
            entry("jueves", DayOfWeek.THURSDAY),
            entry("jue", DayOfWeek.THURSDAY),
            entry("friday", DayOfWeek.FRIDAY),
            entry("fri", DayOfWeek.FRIDAY),
            entry("viernes", DayOfWeek.FRIDAY),
            entry("vie", DayOfWeek.FRIDAY),
            entry("saturday", DayOfWeek.SATURDAY),
            entry("sat", DayOfWeek.SATURDAY),
            entry("sabado", DayOfWeek.SATURDAY),
            entry("sab", DayOfWeek.SATURDAY),
            entry("sunday", DayOfWeek.SUNDAY),
            entry("sun", DayOfWeek.SUNDAY),
            entry("domingo", DayOfWeek.SUNDAY),
            entry("dom", DayOfWeek.SUNDAY));

    private static final List<Set<String>> MONTHS = List.of(
            Set.of("january", "jan", "enero", "ene"),
            Set.of("february", "feb", "febrero"),
            Set.of("march", "mar", "marzo"),
            Set.of("april", "apr", "abril", "abr"),
            Set.of("may", "mayo"),
            Set.of("june", "jun", "junio"),
            Set.of("july", "jul", "julio"),
            Set.of("august", "aug", "agosto", "ago"),
            Set.of("september", "sept", "sep", "septiembre", "setiembre", "set"),
            Set.of("october", "oct", "octubre"),
            Set.of("november", "nov", "noviembre"),
            Set.of("december", "dec", "diciembre", "dic"));

    private static final List<Set<String>> NUMBERS = List.of(
            Set.of(),
            Set.of("a", "an", "one", "un", "una"),
            Set.of("two", "dos"),
            Set.of("three", "tres"),
            Set.of("four", "cuatro"),
            Set.of("five", "cinco"),
            Set.of("six", "seis"),
            Set.of("seven", "siete"),
            Set.of("eight", "ocho"),
            Set.of("nine", "nueve"),
            Set.of("ten", "diez"),
            Set.of("eleven", "once"),
            Set.of("twelve", "doce"));

    private static final String WEEKDAY = "(?<weekday>" + anyOf(WEEKDAYS.keySet().stream()) + ")";
    private static final String MONTH = "(?<month>" + anyOf(MONTHS.stream().flatMap(Set::stream)) + ")";
    private static final String NUMBER =
            "(?<number>\\d{1,3}|" + anyOf(NUMBERS.stream().flatMap(Set::stream)) + ")";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|\u00ba|\u00b0)?";
    private static final String UP_TO_31 = "0?[1-9]|[12]\\d|3[01]";
    private static final String YEAR = "(?: (?:de |del )?(?<year>\\d{4}))?";
    private static final String ON_A_WEEKDAY = "(?:" + WEEKDAY + " (?:the )?)?";
    private static final Pattern BEFORE = Pattern.compile("(?:(?:due|by|on|before|until|no later than|para|hasta"
            + "|a mas tardar|antes de|antes(?= del ))(?: |$))*(?:(?:the|el|del) )?");
    private static final String UNIT = " (?<unit>day|week|month|year|dia|semana|mes|ano)(?:s|es)?";
    private static final String END_OF = "(?:(?:at )?(?:the )?end of |(?:a )?(?:fin|fines|final|finales) de )";
    private static final String A_PERIOD = "(?:(?:next|this|coming|following) (?:week|weekend|month|quarter|year)"
            + "|esta semana|(?:la )?(?:proxima|siguiente) semana|(?:la )?semana (?:que viene|proxima|siguiente)"
            + "|este (?:mes|trimestre|ano)|(?:el )?(?:proximo|siguiente) (?:mes|trimestre|ano)"
            + "|(?:el )?(?:mes|trimestre|ano) (?:que viene|proximo|siguiente))";
    private static final String PART_OF = "(?:(?:early|mid|late|sometime)(?: in| of)? (?:the )?"
            + "|(?:the )?(?:beginning|start|middle) of (?:the )?|(?:a )?(?:principios|inicios|mediados) de(?:l)? )";
    /** What one adds to a day to say when on it. */
    private static final Pattern HOUR = Pattern.compile("(?:(?:at|around|by|before|a|sobre) )?(?:(?:las|la) )?"
            + "(?:\\d{1,2}:\\d{2}(?: ?(?:am|pm|a\\.m|p\\.m|h|hrs))?|\\d{1,2} ?(?:am|pm|a\\.m|p\\.m|h|hrs|horas))"
            + "|(?:at|a las|a la) \\d{1,2}|(?:at |by )?(?:noon|midnight)|(?:al |a )?(?:mediodia|medianoche)");
    /** Words after which two numbers with a stroke are no day. */
    private static final Set<String> COUNTED = Set.of(
            ("section sections page pages part parts chapter chapters room rooms item items version phase phases step steps form forms"
                            + " article articles clause clauses line lines table tables question questions no nr number"
                            + " numbers unit units module modules lot lots group groups seccion secciones pagina paginas parte partes"
                            + " capitulo capitulos sala salas punto puntos articulo articulos fase fases paso pasos formulario formularios"
                            + " tabla tablas cuadro pregunta preguntas numero numeros modulo modulos grupo grupos")
                    .split(" "));
    /** Words that speak of what lies behind a day, or belongs to it. */
    private static final Set<String> AROUND =
            Set.of("from", "after", "since", "of", "desde", "tras", "despues", "partir", "acta", "actas");

    private static final Pattern EDGES = Pattern.compile("^[(\\[\"'\u00bf\u00a1]+|[.,;:!?)\\]\"']+$");
    private static final Pattern ARTICLE_ALONE = Pattern.compile("(?:(?:the|el) )?");
    private static final Set<String> ANNOUNCING = Set.of("by", "before", "until", "para", "antes", "hasta");

    private final Language language;
    private final LocalDate today;
    private final List<Rule> rules = List.of(
            rule("today|hoy", found -> day(today())),
            rule("tomorrow|manana", found -> day(today().plusDays(1))),
            rule("day after tomorrow|pasado manana", found -> day(today().plusDays(2))),
            rule(WEEKDAY, found -> day(next(found))),
            rule("(?:coming|proximo) " + WEEKDAY, found -> day(next(found))),
            rule(WEEKDAY + " (?:que viene|proximo)", found -> day(next(found))),
            rule("(?:this|este) " + WEEKDAY, found -> day(today().with(TemporalAdjusters.nextOrSame(weekday(found))))),
            rule("next " + WEEKDAY, found -> day(ofNextWeek(weekday(found)))),
            rule(
                    WEEKDAY + " (?:next week|de la proxima semana|de la semana que viene)",
                    found -> day(ofNextWeek(weekday(found)))),
            rule("(?:in|within|en|dentro de) " + NUMBER + UNIT, found -> ahead(found)),
            rule(
                    "(?:(?:in|en) )?" + NUMBER + UNIT + " (?:from (?:today|now)|a partir de (?:hoy|ahora)|desde hoy)",
                    found -> ahead(found)),
            rule(
                    "(?:at )?(?:the )?end of (?:the |this )?month|(?:a )?(?:fin|fines|final|finales) (?:de|del|de este) mes",
                    found -> day(today().with(TemporalAdjusters.lastDayOfMonth()))),
            rule(
                    "(?:at )?(?:the )?end of next month|(?:a )?(?:fin|fines|final|finales) del? (?:proximo mes|mes que viene)",
                    found -> day(today().plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()))),
            rule(
                    "(?:at )?(?:the )?end of (?:the |this )?year|(?:a )?(?:fin|fines|final|finales) (?:de|del|de este) ano",
                    found -> day(today().with(TemporalAdjusters.lastDayOfYear()))),
            rule(
                    "(?:at )?(?:the )?end of (?:the |this )?week",
                    found -> day(today().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)))),
            rule(
                    "(?:the )?end of next week|(?:a )?(?:fin|fines|final|finales) de la (?:proxima semana|semana que viene)",
                    found -> day(ofNextWeek(DayOfWeek.FRIDAY))),
            rule(END_OF + MONTH + YEAR, this::lastOfMonth),
            rule("(?:" + PART_OF + ")?" + A_PERIOD, found -> new Vague()),
            rule(PART_OF + "(?:" + MONTH + "|week|month|year)" + YEAR, found -> new Vague()),
            rule("(?:in|during|en|durante) " + MONTH + YEAR, found -> new Vague()),
            rule("(?<day>\\d{1,2})(?:st|nd|rd|th|\u00ba|\u00b0)", this::dayOfMonth),
            rule(ON_A_WEEKDAY + DAY + " (?:of |de )?" + MONTH + YEAR, this::dayAndMonth),
            rule(ON_A_WEEKDAY + MONTH + " " + DAY + YEAR, this::dayAndMonth),
            rule(
                    ON_A_WEEKDAY + "(?<first>" + UP_TO_31 + ")/(?<second>" + UP_TO_31 + ")(?:/(?<year>\\d{4}|\\d{2}))?",
                    this::numbers),
            rule(ON_A_WEEKDAY + "(?<year>\\d{4})-(?<monthnumber>\\d{2})-(?<day>\\d{2})", this::iso),
            rule(WEEKDAY + " (?:the )?" + DAY, this::weekdayAndDay));

    /** @param language whose order of day and month holds in <i>3/4</i> */
    DayPhrases(Language language, LocalDate today) {
        this.language = language;
        this.today = today;
    }

    /** The day that all these words together say; empty if they speak of something else. */
    Optional<Found> read(String phrase) {
        var said = plain(phrase);
        var matcher = BEFORE.matcher(said);
        var starts = matcher.lookingAt() ? matcher.end() : 0;
        var core = said.substring(starts);
        var isAThing = WEEKDAYS.containsKey(core) && said.substring(0, starts).endsWith("the ");
        if (isAThing || isForeign(core) || core.equals("24/7")) {
            return Optional.empty();
        }
        if (core.matches("\\d{1,2}")) {
            return said.matches("(?:.* )?(?:el|del) \\d{1,2}")
                    ? Optional.of(dayOfMonth(Integer.parseInt(core)))
                    : Optional.empty();
        }
        if (core.matches("\\d{1,2}(?:st|nd|rd|th|\u00ba|\u00b0)")
                && ARTICLE_ALONE.matcher(said.substring(0, starts)).matches()) {
            return Optional.of(new Vague());
        }
        return rules.stream()
                .flatMap(rule -> rule.read(core).stream())
                .findFirst()
                .or(() -> isAnnouncedMonth(said.substring(0, starts), core)
                        ? Optional.of(new Vague())
                        : Optional.empty());
    }

    private static boolean isAnnouncedMonth(String before, String core) {
        return !ARTICLE_ALONE.matcher(before).matches() && core.matches(MONTH);
    }

    /** Whether these words say when on a day. */
    boolean isHour(List<String> words) {
        return HOUR.matcher(plain(String.join(" ", words))).matches();
    }

    /** Whether what was read as a day after this word is only what something is counted or reckoned from. */
    boolean isReckonedFrom(String before, List<String> words) {
        return AROUND.contains(plain(before)) || plain(words.getFirst()).equals("del");
    }

    /** Whether a phrase of these words may follow that one: <i>la mañana</i> is no tomorrow, and <i>the sun</i> no Sunday. */
    boolean mayFollow(String before, List<String> words) {
        var first = plain(words.getFirst());
        return words.size() > 1
                || !(words.getFirst().indexOf('/') > 0 && COUNTED.contains(plain(before)))
                        && switch (first) {
                            case "manana", "hoy" -> !Set.of("la", "de").contains(plain(before));
                            case "sun", "sat" -> !Set.of("the", "a").contains(plain(before));
                            case "mar" -> false;
                            default -> true;
                        };
    }

    /** Whether this word announces a day even at the start of a line. */
    boolean isAnnounced(String first) {
        return ANNOUNCING.contains(plain(first));
    }

    /** Short forms that are everyday words of the other language. */
    private boolean isForeign(String core) {
        return switch (core) {
            case "mar" -> language != Language.ES;
            case "sat", "sun" -> language != Language.EN;
            default -> false;
        };
    }

    private LocalDate today() {
        return today;
    }

    private LocalDate next(Matcher found) {
        return today.with(TemporalAdjusters.next(weekday(found)));
    }

    private LocalDate ofNextWeek(DayOfWeek weekday) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(weekday));
    }

    private Found ahead(Matcher found) {
        var many = number(found.group("number"));
        var period = switch (found.group("unit")) {
            case "day", "dia" -> Period.ofDays(many);
            case "week", "semana" -> Period.ofWeeks(many);
            case "month", "mes" -> Period.ofMonths(many);
            default -> Period.ofYears(many);
        };
        return day(today.plus(period));
    }

    private Found dayAndMonth(Matcher found) {
        var month = place(MONTHS, found.group("month"));
        return on(found, Integer.parseInt(found.group("day")), month + 1);
    }

    private Found numbers(Matcher found) {
        var first = Integer.parseInt(found.group("first"));
        var second = Integer.parseInt(found.group("second"));
        return language == Language.ES ? on(found, first, second) : on(found, second, first);
    }

    private Found iso(Matcher found) {
        return on(found, Integer.parseInt(found.group("day")), Integer.parseInt(found.group("monthnumber")));
    }

    /** Without a year, it lies ahead. */
    private Found on(Matcher found, int day, int month) {
        try {
            var year = Optional.ofNullable(found.group("year")).map(Integer::parseInt);
            var date = year.map(said -> LocalDate.of(said < 100 ? 2000 + said : said, month, day))
                    .orElseGet(() ->
                            LocalDate.of(hasPassed(day, month) ? today.getYear() + 1 : today.getYear(), month, day));
            return onItsWeekday(found, date);
        } catch (DateTimeException noSuchDay) {
            return new NoSuchDay();
        }
    }

    private boolean hasPassed(int day, int month) {
        return month < today.getMonthValue() || month == today.getMonthValue() && day < today.getDayOfMonth();
    }

    private Found weekdayAndDay(Matcher found) {
        return switch (dayOfMonth(Integer.parseInt(found.group("day")))) {
            case Day(LocalDate date) -> onItsWeekday(found, date);
            case Found no -> no;
        };
    }

    private Found dayOfMonth(Matcher found) {
        return dayOfMonth(Integer.parseInt(found.group("day")));
    }

    /** Of this month or, once that has passed, of the next. */
    private Found dayOfMonth(int day) {
        var month = day < today.getDayOfMonth() ? today.plusMonths(1) : today;
        return day < 1 || day > month.lengthOfMonth() ? new NoSuchDay() : day(month.withDayOfMonth(day));
    }

    private Found lastOfMonth(Matcher found) {
        var month = place(MONTHS, found.group("month")) + 1;
        var year = Optional.ofNullable(found.group("year"))
                .map(Integer::parseInt)
                .orElse(month < today.getMonthValue() ? today.getYear() + 1 : today.getYear());
        return day(YearMonth.of(year, month).atEndOfMonth());
    }

    private static Found onItsWeekday(Matcher found, LocalDate date) {
        return found.group("weekday") == null || weekday(found) == date.getDayOfWeek() ? day(date) : new NoSuchDay();
    }

    private static Found day(LocalDate day) {
        return new Day(day);
    }

    private static DayOfWeek weekday(Matcher found) {
        return Optional.ofNullable(WEEKDAYS.get(found.group("weekday"))).orElseThrow();
    }

    private static int number(String said) {
        return Character.isDigit(said.charAt(0)) ? Integer.parseInt(said) : place(NUMBERS, said);
    }

    private static int place(List<Set<String>> words, String word) {
        return words.indexOf(
                words.stream().filter(each -> each.contains(word)).findFirst().orElseThrow());
    }

    private static String anyOf(Stream<String> words) {
        return words.collect(Collectors.joining("|"));
    }

    /** Small letters without accents, and words without what stands around them. */
    private static String plain(String phrase) {
        return Stream.of(Normalizer.normalize(phrase.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .split("\\s+"))
                .map(word -> EDGES.matcher(word).replaceAll(""))
                .collect(Collectors.joining(" "));
    }

    private static Rule rule(String pattern, Function<Matcher, Found> meaning) {
        return new Rule(Pattern.compile(pattern), meaning);
    }

    /** A form that a phrase may have, and which day it then says. */
    private record Rule(Pattern form, Function<Matcher, Found> meaning) {

        Optional<Found> read(String said) {
            var found = form.matcher(said);
            return found.matches() ? Optional.of(meaning.apply(found)) : Optional.empty();
        }
    }
}
