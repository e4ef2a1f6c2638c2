package org.commonground.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a screen reader goes through it: along the structure tree, not along the page. */
final class ReadPdf implements AutoCloseable {

    /** An element of the tree with the words that lie in it and in everything below. */
    record Told(String tag, String text, PDStructureElement element) {}

    private final PDDocument document;
    private final Map<COSDictionary, Map<Integer, String>> words = new IdentityHashMap<>();
    private final List<Told> told = new ArrayList<>();

    ReadPdf(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
            for (var page : document.getPages()) {
                words.put(page.getCOSObject(), words(page));
            }
            var all = new StringBuilder();
            tell(document.getDocumentCatalog().getStructureTreeRoot(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, String> words(PDPage page) throws IOException {
        Map<Integer, String> words = new HashMap<>();
        var extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        extractor.getMarkedContents().forEach(content -> collect(content, words));
        return words;
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> words) {
        var text = new StringBuilder();
        for (var part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, words);
            }
        }
        if (content.getMCID() >= 0) {
            words.merge(content.getMCID(), text.toString(), String::concat);
        }
    }

    private void tell(PDStructureNode node, StringBuilder around) {
        var own = new StringBuilder();
        int place = told.size();
        if (node instanceof PDStructureElement element) {
            told.add(new Told(element.getStructureType(), "", element));
        }
        for (var kid : node.getKids()) {
            switch (kid) {
                case PDStructureNode inner -> tell(inner, own);
                case PDMarkedContentReference reference -> own.append(word(reference.getPage(), reference.getMCID()));
                case Integer mcid
                when node instanceof PDStructureElement element -> own.append(word(element.getPage(), mcid));
                default -> {}
            }
        }
        if (node instanceof PDStructureElement element) {
            told.set(place, new Told(element.getStructureType(), own.toString(), element));
        }
        around.append(own);
    }

    private String word(PDPage page, int mcid) {
        return words.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(mcid, "");
    }

    PDDocument document() {
        return document;
    }

    List<Told> told() {
        return told;
    }

    List<Told> told(String tag) {
        return told.stream().filter(part -> part.tag().equals(tag)).toList();
    }

    /** Everything, as it is read out. */
    String text() {
        return told.getFirst().text();
    }

    /** Without the space that lines and pages are broken at, and composed letters as one. */
    static String inked(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }

    /** What is to be read out of a paper, signs of lists included, as our typefaces can draw it. */
    static String expected(Paper paper) {
        var text = new StringBuilder();
        paper.letterhead().forEach(text::append);
        text.append(paper.title()).append(paper.subject());
        expected(paper.blocks(), text);
        var drawn = new StringBuilder();
        Glyphs.of(text.toString().replace("\n", " ")).forEach(piece -> drawn.append(piece.text()));
        return inked(drawn.toString());
    }

    private static void expected(List<Block> blocks, StringBuilder text) {
        for (var block : blocks) {
            switch (block) {
                case Block.Heading heading -> text.append(Run.text(heading.runs()));
                case Block.Paragraph paragraph -> text.append(Run.text(paragraph.runs()));
                case Block.BulletList list ->
                    list.items().forEach(item -> {
                        text.append("•");
                        expected(item.blocks(), text);
                    });
                case Block.NumberedList list -> {
                    int number = list.start();
                    for (var item : list.items()) {
                        text.append(number++).append('.');
                        expected(item.blocks(), text);
                    }
                }
                case Block.Quote quote -> expected(quote.blocks(), text);
                case Block.Rule ignored -> {}
                case Block.Notice notice -> text.append(Run.text(notice.runs()));
                case Block.KeyFacts facts ->
                    facts.facts().forEach(fact -> text.append(fact.label()).append(Run.text(fact.value())));
                case Block.Table table -> {
                    text.append(table.caption());
                    table.columns().forEach(column -> text.append(column.header()));
                    table.rows().forEach(row -> row.cells().forEach(cell -> text.append(Run.text(cell.runs()))));
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
