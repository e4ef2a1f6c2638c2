package org.commonground.meeting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is by its content, whatever its name says. A file counts as what its name says only where the content agrees. Containers
 * are judged by their table of contents; nothing in them is unpacked.
 */
final class FileContent {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry REGISTRY = TYPES.getMediaTypeRegistry();
    private static final Set<MediaType> MARKUP = Set.of(
            MediaType.text("html"),
            MediaType.application("xhtml+xml"),
            MediaType.image("svg+xml"),
            MediaType.APPLICATION_XML);
    private static final int LONGEST_MIMETYPE = 100;
    private static final String MACROS = "vbaProject.bin";

    private FileContent() {}

    /** The type that name and content agree on; empty where they do not, and for types that an agenda does not take. */
    static Optional<FileType> typeOf(String name, byte[] content) {
        return FileType.named(name).filter(type -> isOne(type, content));
    }

    private static boolean isOne(FileType type, byte[] content) {
        return switch (type) {
            case PDF, PNG, JPEG -> detected(content).toString().equals(type.mime());
            case DOCX -> isOffice(content, "word/document.xml");
            case XLSX -> isOffice(content, "xl/workbook.xml");
            case PPTX -> isOffice(content, "ppt/presentation.xml");
            case ODT, ODS, ODP -> isOpenDocument(content, type.mime());
            case TXT, MD, CSV -> isPlain(content);
        };
    }

    private static boolean isPlain(byte[] content) {
        var type = detected(content);
        return REGISTRY.isInstanceOf(type, MediaType.TEXT_PLAIN)
                && MARKUP.stream()
                        .noneMatch(markup -> type.equals(markup) || REGISTRY.isSpecializationOf(type, markup));
    }

    private static boolean isOffice(byte[] content, String main) {
        var entries = entries(content);
        return entries.contains("[Content_Types].xml")
                && entries.contains(main)
                && entries.stream().noneMatch(entry -> entry.endsWith(MACROS));
    }

    private static boolean isOpenDocument(byte[] content, String mime) {
        try (var zip = zip(content)) {
            var entry = zip.getEntry("mimetype");
            if (entry == null || entry.getSize() > LONGEST_MIMETYPE) {
                return false;
            }
            try (var said = zip.getInputStream(entry)) {
                return new String(said.readNBytes(LONGEST_MIMETYPE), StandardCharsets.US_ASCII).equals(mime);
            }
        } catch (IOException noZip) {
            return false;
        }
    }

    private static Set<String> entries(byte[] content) {
        var names = new HashSet<String>();
        try (var zip = zip(content)) {
            Collections.list(zip.getEntries()).forEach(entry -> names.add(entry.getName()));
        } catch (IOException noZip) {
            names.clear();
        }
        return names;
    }

    private static ZipFile zip(byte[] content) throws IOException {
        return ZipFile.builder().setByteArray(content).get();
    }

    private static MediaType detected(byte[] content) {
        try {
            return TYPES.detect(new ByteArrayInputStream(content), new Metadata());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
