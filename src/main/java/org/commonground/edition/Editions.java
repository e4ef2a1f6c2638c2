package org.commonground.edition;

import org.springframework.stereotype.Service;

/** Turns a paper into files. The same paper gives the same file, whenever and wherever it is written. */
@Service
public class Editions {

    private final PdfEdition pdf = new PdfEdition();
    private final WordEdition word = new WordEdition();
    private final MarkdownEdition markdown = new MarkdownEdition();
    private final PlainEdition plain = new PlainEdition();

    /**
     * An accessible PDF (PDF/UA-1): tagged, with bookmarks and embedded typefaces. A character that neither Liberation Sans nor
     * DejaVu Sans draws (Chinese, Thai, emoji) is shown as U+FFFD.
     */
    public byte[] pdf(Paper paper, Sheet sheet, PageWords words) {
        return pdf.write(paper, sheet, words);
    }

    /** A Word document (OOXML) with real headings, lists and table headers. */
    public byte[] docx(Paper paper, Sheet sheet, PageWords words) {
        return word.write(paper, sheet, words);
    }

    /** CommonMark with GFM's tables and strikethrough; a paragraph is one line, so that two versions compare well. */
    public String markdown(Paper paper) {
        return markdown.write(paper);
    }

    /** Text for a mail or a terminal. */
    public String plain(Paper paper) {
        return plain.write(paper);
    }
}
