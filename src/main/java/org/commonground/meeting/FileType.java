package org.commonground.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kinds of files an agenda takes. None of them runs anything when it is opened in a browser. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TXT("text/plain", "txt"),
    MD("text/plain", "md", "markdown"),
    CSV("text/csv", "csv");

    private final String mime;
    private final List<String> endings;

    FileType(String mime, String... endings) {
        this.mime = mime;
        this.endings = List.of(endings);
    }

    /** The media type under which it is handed out. */
    public String mime() {
        return mime;
    }

    /** What names of such files end in, without the dot. */
    public List<String> endings() {
        return endings;
    }

    boolean isText() {
        return this == TXT || this == MD || this == CSV;
    }

    /** What a name says that the file is. */
    static Optional<FileType> named(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(type -> type.endings.contains(ending)).findFirst();
    }
}
