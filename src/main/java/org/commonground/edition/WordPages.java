package org.commonground.edition;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** The pages of one Word document: sizes, letterhead, title, running foot, and the blocks between them. */
class WordPages {

    private static final int SIDE = 1_360;
    private static final int TOP = 1_080;
    private static final int FOOT = 620;

    private final XWPFDocument document;
    private final Paper paper;
    private final Sheet sheet;
    private final PageWords words;
    private final WordLines lines;

    WordPages(XWPFDocument document, Paper paper, Sheet sheet, PageWords words) {
        this.document = document;
        this.paper = paper;
        this.sheet = sheet;
        this.words = words;
        this.lines = new WordLines(paper.isReadFromTheRight());
    }

    void write() {
        section();
        foot();
        letterhead();
        lines.text(paragraph("Title"), paper.title());
        if (!paper.subject().isEmpty()) {
            lines.text(paragraph("Subtitle"), paper.subject());
        }
        new WordBlocks(document, lines, width()).write(paper.blocks());
    }

    private int width() {
        return sheet.width() - 2 * SIDE;
    }

    private XWPFParagraph paragraph(String style) {
        return lines.styled(document.createParagraph(), style);
    }

    private void section() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(sheet.width()));
        size.setH(BigInteger.valueOf(sheet.height()));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(SIDE));
        margins.setRight(BigInteger.valueOf(SIDE));
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(TOP));
        margins.setHeader(BigInteger.valueOf(FOOT));
        margins.setFooter(BigInteger.valueOf(FOOT));
        margins.setGutter(BigInteger.ZERO);
        if (paper.isReadFromTheRight()) {
            section.addNewBidi();
        }
    }

    private void foot() {
        var foot = lines.styled(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), "Footer");
        var tab = foot.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(width()));
        lines.text(foot, paper.title());
        foot.createRun().addTab();
        lines.text(foot, words.before());
        lines.field(foot, "PAGE");
        lines.text(foot, words.between());
        lines.field(foot, "NUMPAGES");
        lines.text(foot, words.after());
    }

    private void letterhead() {
        for (int i = 0; i < paper.letterhead().size(); i++) {
            var line = paragraph(i == 0 ? "LetterheadName" : "Letterhead");
            lines.text(line, paper.letterhead().get(i));
            if (i == paper.letterhead().size() - 1) {
                var border = line.getCTP().getPPr().addNewPBdr().addNewBottom();
                border.setVal(STBorder.SINGLE);
                border.setSz(BigInteger.valueOf(6));
                border.setSpace(BigInteger.valueOf(8));
                border.setColor("0F5B5F");
            }
        }
    }
}
