package org.commonground.edition;

import java.net.URI;
import java.util.List;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** What stands in the paragraphs of a Word document. */
class WordLines {

    private final boolean fromTheRight;

    WordLines(boolean fromTheRight) {
        this.fromTheRight = fromTheRight;
    }

    XWPFParagraph styled(XWPFParagraph paragraph, String style) {
        paragraph.setStyle(style);
        if (fromTheRight) {
            paragraph.getCTP().getPPr().addNewBidi();
        }
        return paragraph;
    }

    void text(XWPFParagraph paragraph, String text) {
        line(paragraph, List.of(Run.words(text)));
    }

    void line(XWPFParagraph paragraph, List<Run> runs) {
        for (var stretch : Stretch.of(runs)) {
            var target = stretch.link().flatMap(Link::uri).map(URI::toString);
            for (var run : stretch.runs()) {
                switch (run) {
                    case Run.Break ignored -> paragraph.createRun().addBreak();
                    case Run.Words words ->
                        words(target.map(href -> linked(paragraph, href)).orElseGet(paragraph::createRun), words);
                }
            }
        }
    }

    private static XWPFRun linked(XWPFParagraph paragraph, String href) {
        var run = paragraph.createHyperlinkRun(href);
        run.setStyle("Hyperlink");
        return run;
    }

    private void words(XWPFRun run, Run.Words words) {
        run.setText(words.text());
        if (words.has(Mark.STRONG)) {
            run.setBold(true);
        }
        if (words.has(Mark.EMPHASIS)) {
            run.setItalic(true);
        }
        if (words.has(Mark.UNDERLINE)) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        if (words.has(Mark.STRIKE)) {
            run.setStrikeThrough(true);
        }
        if (isFromTheRight(words.text())) {
            var look = run.getCTR().isSetRPr()
                    ? run.getCTR().getRPr()
                    : run.getCTR().addNewRPr();
            look.addNewRtl();
        }
    }

    /** Whether the first letter that has a direction goes from right to left. */
    private static boolean isFromTheRight(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(WordLines::isStrong)
                .mapToObj(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .findFirst()
                .orElse(false);
    }

    private static boolean isStrong(int direction) {
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** A number that Word counts itself. */
    void field(XWPFParagraph paragraph, String name) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(name);
        field.addNewR().addNewT().setStringValue("1");
    }
}
