package org.commonground.meeting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people bring them, and as they should not. */
final class SampleFiles {

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private SampleFiles() {}

    static byte[] of(FileType type) {
        return switch (type) {
            case PDF ->
                written(out -> {
                    try (var document = new PDDocument()) {
                        document.addPage(new PDPage());
                        document.save(out);
                    }
                });
            case DOCX ->
                written(out -> {
                    try (var document = new XWPFDocument()) {
                        document.createParagraph().createRun().setText("Agenda");
                        document.write(out);
                    }
                });
            case XLSX ->
                written(out -> {
                    try (var book = new XSSFWorkbook()) {
                        book.createSheet("Budget");
                        book.write(out);
                    }
                });
            case PPTX ->
                written(out -> {
                    try (var show = new XMLSlideShow()) {
                        show.createSlide();
                        show.write(out);
                    }
                });
            case ODT, ODS, ODP -> zip(Map.of("mimetype", type.mime(), "content.xml", "<office/>"));
            case PNG -> picture("png");
            case JPEG -> picture("jpg");
            case TXT -> text("Who comes: the clinic, the shelter, the court.\nNada más.");
            case MD -> text("# Plan\n\n* one\n* two\n");
            case CSV -> text("name;county\nShelter;Harbor\n");
        };
    }

    static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, String> entries) {
        return written(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var entry : new LinkedHashMap<>(entries).entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(text(entry.getValue()));
                    zip.closeEntry();
                }
            }
        });
    }

    private static byte[] picture(String format) {
        return written(out -> ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out));
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
