package org.commonground.minutes;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonground.edition.Block;
import org.commonground.edition.Editions;
import org.commonground.edition.PageWords;
import org.commonground.edition.Paper;
import org.commonground.edition.Sheet;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.shell.Phrases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes as files: for members, and for the public without what is not for it, with how much that is. */
@Service
@Transactional(readOnly = true)
public class Handouts {

    private static final int LONGEST_NAME = 80;
    private static final Pattern UNNAMEABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\"*:<>?|/\\\\]|^[. ]+");

    private final Typesetting typesetting;
    private final Locking locking;
    private final MinuteBook book;
    private final Meetings meetings;
    private final Editions editions;
    private final Phrases phrases;

    Handouts(
            Typesetting typesetting,
            Locking locking,
            MinuteBook book,
            Meetings meetings,
            Editions editions,
            Phrases phrases) {
        this.typesetting = typesetting;
        this.locking = locking;
        this.book = book;
        this.meetings = meetings;
        this.editions = editions;
        this.phrases = phrases;
    }

    /** The form of a file. */
    public enum Form {
        PDF("pdf", "application/pdf"),
        WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        MARKDOWN("md", "text/markdown; charset=utf-8");

        private final String ending;
        private final String type;

        Form(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        public String ending() {
            return ending;
        }

        public String type() {
            return type;
        }
    }

    /**
     * An edition of the minutes as a file. Once two have signed it is the same file for ever, whatever happens, unless words are purged.
     *
     * @param language in which everything is said that the program says
     * @throws NotPermitted without the right to read, and for observers the right to write where the edition is for members
     * @throws Refused if there is no such meeting for this reader
     */
    @Transactional
    public byte[] file(MeetingId meeting, Edition edition, Form form, Member reader, Locale language) {
        return file(paper(meeting, edition, reader, language), form);
    }

    Paper paper(MeetingId meeting, Edition edition, Member reader, Locale language) {
        reader.must(edition == Edition.PUBLIC ? Right.READ : Right.WRITE);
        return book.of(meeting, reader).stage() == MinutesStage.LOCKED
                ? locking.of(meeting, edition, language).paper()
                : typesetting.of(meeting, edition, reader, language).paper();
    }

    /**
     * What was added since two had signed, as a file beside the editions, which it names by their fingerprints.
     *
     * @throws NotPermitted without the right to read
     * @throws Refused if there is no such meeting for this reader, or nothing was added
     */
    @Transactional
    public byte[] addenda(MeetingId meeting, Form form, Member reader, Locale language) {
        var added = book.addenda(meeting, reader, language);
        if (added.isEmpty()) {
            throw new Refused(Refusal.NOT_THAT_FAR);
        }
        var about = meetings.byId(meeting, reader).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN));
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Notice.of(phrases.say("minutes.paper.addenda.means", language)));
        blocks.add(new Block.KeyFacts(fingerprints(meeting, reader, language).entrySet().stream()
                .map(each -> Block.Fact.of(
                        phrases.say(
                                "minutes.paper.addenda.fingerprint",
                                language,
                                phrases.say("minutes.edition." + each.getKey().key(), language)),
                        each.getValue()))
                .toList()));
        for (var each : added) {
            var when = day.format(each.addedAt().atZone(about.zone()).toLocalDate());
            blocks.add(Block.Heading.of(2, phrases.say("minutes.paper.addendum", language, each.number(), when)));
            blocks.add(Block.Paragraph.of(each.words()));
        }
        return file(
                new Paper(
                        language,
                        List.of(typesetting.collaborative(language)),
                        phrases.say(
                                "minutes.paper.addenda",
                                language,
                                about.heading().heading()),
                        day.format(about.heldOn()),
                        blocks,
                        added.getLast().addedAt()),
                form);
    }

    /**
     * The SHA-256 of each edition of locked minutes that this reader may have, as a file in Markdown in this language; none while they are
     * not locked.
     *
     * @throws NotPermitted without the right to read
     * @throws Refused if there is no such meeting for this reader
     */
    @Transactional
    public Map<Edition, String> fingerprints(MeetingId meeting, Member reader, Locale language) {
        var prints = new EnumMap<Edition, String>(Edition.class);
        if (book.of(meeting, reader).stage() == MinutesStage.LOCKED) {
            for (var edition : Edition.values()) {
                if (edition == Edition.PUBLIC || reader.may(Right.WRITE)) {
                    prints.put(edition, locking.of(meeting, edition, language).fingerprint());
                }
            }
        }
        return prints;
    }

    /** What a file is called: the day on which the meeting was held, its name, and what the file is. */
    public String name(MeetingId meeting, String what, Form form, Member reader) {
        var about = meetings.byId(meeting, reader).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN));
        var heading =
                UNNAMEABLE.matcher(about.heading().heading()).replaceAll(" ").replaceAll("\\s+", " ");
        var shortened = heading.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return about.heldOn() + " " + shortened + (shortened.isEmpty() ? "" : ", ") + what + "." + form.ending();
    }

    private byte[] file(Paper paper, Form form) {
        var words = PageWords.of(phrases.say("minutes.paper.page", paper.language()));
        return switch (form) {
            case PDF -> editions.pdf(paper, Sheet.LETTER, words);
            case WORD -> editions.docx(paper, Sheet.LETTER, words);
            case MARKDOWN -> editions.markdown(paper).getBytes(StandardCharsets.UTF_8);
        };
    }
}
