package org.commonground.edition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What FOP leaves between its PDF and PDF/UA: its lists of glyphs (CIDSet, optional) miss the parts of composed letters, its metadata
 * hold the title in a form that ISO 14289-1 does not accept, and both carry chance and the clock into the file.
 */
final class PdfFinish {

    private static final COSName CID_SET = COSName.getPDFName("CIDSet");

    private PdfFinish() {}

    static byte[] finished(byte[] pdf, Paper paper) {
        var out = new ByteArrayOutputStream(pdf.length);
        try (var document = Loader.loadPDF(pdf)) {
            Set<COSDictionary> seen = new HashSet<>();
            for (var page : document.getPages()) {
                withoutCidSets(page, seen);
            }
            var metadata = new PDMetadata(document, new ByteArrayInputStream(new Xmp(paper).bytes()));
            document.getDocumentCatalog().setMetadata(metadata);
            dated(document, paper);
            named(document, paper);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** FOP says the time in the zone of the server, so that the same paper was another file on another one. */
    private static void dated(PDDocument document, Paper paper) {
        document.getDocumentInformation()
                .setCreationDate(GregorianCalendar.from(
                        paper.made().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC)));
    }

    /** The file's identity follows from what it says instead of from chance. */
    private static void named(PDDocument document, Paper paper) {
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId((long) paper.toString().hashCode());
    }

    private static void withoutCidSets(PDPage page, Set<COSDictionary> seen) {
        var resources = page.getResources();
        if (resources != null
                && resources.getCOSObject().getDictionaryObject(COSName.FONT) instanceof COSDictionary fonts) {
            for (var font : fonts.getValues()) {
                withoutCidSet(font, seen);
            }
        }
    }

    private static void withoutCidSet(COSBase font, Set<COSDictionary> seen) {
        if (direct(font) instanceof COSDictionary composed
                && seen.add(composed)
                && composed.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants) {
            for (int i = 0; i < descendants.size(); i++) {
                if (descendants.getObject(i) instanceof COSDictionary descendant
                        && descendant.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor) {
                    descriptor.removeItem(CID_SET);
                }
            }
        }
    }

    private static COSBase direct(COSBase value) {
        return value instanceof COSObject object ? object.getObject() : value;
    }
}
