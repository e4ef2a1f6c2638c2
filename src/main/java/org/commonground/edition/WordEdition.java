package org.commonground.edition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A paper as a Word document, written by Apache POI. */
class WordEdition {

    /** No ZIP file knows a time before 1980. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    byte[] write(Paper paper, Sheet sheet, PageWords words) {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createStyles().setStyles(styles(paper));
            document.createNumbering().setNumbering(numbering());
            describe(document, paper);
            new WordPages(document, paper, sheet, words).write();
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return timeless(out.toByteArray(), paper.made());
    }

    private static CTStyles styles(Paper paper) throws IOException {
        try (var stream = WordEdition.class.getResourceAsStream("styles.xml")) {
            var styles = StylesDocument.Factory.parse(stream).getStyles();
            var lang = styles.getDocDefaults().getRPrDefault().getRPr().getLangArray(0);
            lang.setVal(paper.languageTag());
            lang.setEastAsia(paper.languageTag());
            if (paper.isReadFromTheRight()) {
                lang.setBidi(paper.languageTag());
            }
            return styles;
        } catch (XmlException e) {
            throw new IllegalStateException("The styles are ours and can be read", e);
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering numbering() throws IOException {
        try (var stream = WordEdition.class.getResourceAsStream("numbering.xml")) {
            return NumberingDocument.Factory.parse(stream).getNumbering();
        } catch (XmlException e) {
            throw new IllegalStateException("The kinds of list are ours and can be read", e);
        }
    }

    private static void describe(XWPFDocument document, Paper paper) {
        var made = Optional.of(Date.from(paper.made()));
        var core = document.getProperties().getCoreProperties();
        core.setTitle(paper.title());
        core.setSubjectProperty(paper.subject());
        core.setCreator(
                paper.letterhead().isEmpty()
                        ? "Common Ground"
                        : paper.letterhead().getFirst());
        core.setCreated(made);
        core.setModified(made);
        core.getUnderlyingProperties().setLanguageProperty(paper.languageTag());
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Common Ground");
    }

    /** A ZIP file says of each entry when it was written; here all say when the edition was made. */
    private static byte[] timeless(byte[] zip, Instant made) {
        var time = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
        var out = new ByteArrayOutputStream(zip.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(time.isBefore(EARLIEST) ? EARLIEST : time);
                to.putNextEntry(same);
                from.transferTo(to);
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
