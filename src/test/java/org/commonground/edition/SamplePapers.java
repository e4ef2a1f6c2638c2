package org.commonground.edition;

import static org.commonground.edition.Run.linked;
import static org.commonground.edition.Run.words;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Papers to write in tests. */
final class SamplePapers {

    static final Instant MADE = Instant.parse("2026-03-13T09:00:00Z");
    static final PageWords PAGES = PageWords.of("Page {0} of {1}");

    private SamplePapers() {}

    static Paper of(Block... blocks) {
        return of(List.of(blocks));
    }

    static Paper of(List<Block> blocks) {
        return new Paper(Locale.US, List.of(), "A paper", "", blocks, MADE);
    }

    static Paper inSpanish(Block... blocks) {
        return new Paper(Locale.forLanguageTag("es-US"), List.of(), "Un acta", "", List.of(blocks), MADE);
    }

    static Block.Item item(Block... blocks) {
        return new Block.Item(List.of(blocks));
    }

    /** Minutes as a coalition would send them, with every kind of block. */
    static Paper minutes() {
        return new Paper(
                Locale.US,
                List.of(
                        "Riverbend Coalition Against Trafficking",
                        "412 Harbor Street, Riverbend, OH 44102",
                        "coordinator@riverbend.example · 216 555 0142"),
                "Minutes of the steering committee",
                "Regular meeting, Thursday 12 March 2026",
                List.of(
                        Block.Notice.of("Public edition. 3 passages withheld."),
                        new Block.KeyFacts(List.of(
                                Block.Fact.of("Place", "Harbor Street Library, room 2, and online"),
                                Block.Fact.of("Called to order", "10:02 by Amara Okafor, chair"),
                                Block.Fact.of("Quorum", "10 of 14 seats; 11 were present"))),
                        Block.Heading.of(1, "Attendance"),
                        new Block.Table(
                                "Present",
                                List.of(
                                        new Block.Column("Name", 3),
                                        new Block.Column("Organisation", 4),
                                        new Block.Column("Came", 1),
                                        new Block.Column("Left", 1)),
                                List.of(
                                        Block.Row.of("Amara Okafor", "Lakeshore Legal Aid", "10:00", "11:58"),
                                        Block.Row.of("José Núñez", "Casa de la Esperanza", "10:04", "11:58"),
                                        Block.Row.of(
                                                "Nguyễn Thị Hương",
                                                "Riverbend Police Department, Family and Vulnerable Persons Unit",
                                                "10:00",
                                                "11:30"),
                                        Block.Row.of("Layla حداد", "Open Door Shelter", "10:00", "11:58")),
                                true),
                        Block.Heading.of(1, "Outreach letter to motels"),
                        new Block.Paragraph(List.of(
                                words("The working group presented its "),
                                linked("second draft", "https://riverbend.example/drafts/outreach?v=2&lang=en"),
                                words(
                                        ". Members asked that the letter name the hotline first, that it say plainly what staff may "),
                                words("not", Mark.EMPHASIS),
                                words(" do, and that "),
                                words("no photograph of any person", Mark.STRONG),
                                words(" is used. The sentence on "),
                                words("rescue", Mark.STRIKE),
                                words(" was replaced."))),
                        Block.Heading.of(2, "Decision"),
                        new Block.Quote(List.of(Block.Paragraph.of(
                                "Resolved, that the coalition sends the outreach letter, as amended, to all 43 motels and"
                                        + " hotels in the county by 14 April."))),
                        Block.Paragraph.of(
                                "Moved by Núñez, seconded by Hương. Carried: 9 in favour, 1 against, 1 abstained."),
                        Block.Heading.of(2, "What was asked"),
                        new Block.BulletList(List.of(
                                Block.Item.of("A Spanish and a Vietnamese version, written natively."),
                                item(
                                        Block.Paragraph.of("A short training for night staff:"),
                                        new Block.NumberedList(
                                                1,
                                                List.of(
                                                        Block.Item.of("what to look for,"),
                                                        Block.Item.of("whom to call,"),
                                                        Block.Item.of("what to leave to others.")))),
                                Block.Item.of("A contact who answers within a day."))),
                        Block.Heading.of(3, "Still open"),
                        Block.Paragraph.of("Who pays for printing."),
                        new Block.Rule(),
                        Block.Heading.of(1, "Actions"),
                        new Block.Table(
                                "",
                                List.of(
                                        new Block.Column("What", 5),
                                        new Block.Column("Who", 2),
                                        new Block.Column("By", 2)),
                                List.of(
                                        Block.Row.of("Send the letter to the printer", "J. Núñez", "20 March 2026"),
                                        Block.Row.of(
                                                "Ask the county for the list of motels", "A. Okafor", "27 March 2026")),
                                false)),
                MADE);
    }
}
