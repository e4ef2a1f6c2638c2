package org.commonground.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.stream.Stream;
import org.commonground.meeting.FileType;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.Papers;
import org.commonground.meeting.Refusal;
import org.commonground.shared.Reason;
import org.commonground.shared.Refused;
import org.commonground.shell.Texts;

/** Takes files from the reader's device. What is refused is said here, in a sentence. */
final class PaperUpload extends Div {

    private final Desks desks;
    private final ItemId item;
    private final Upload upload = new Upload(this::receive);
    private final Paragraph trouble = new Paragraph();

    PaperUpload(Desks desks, ItemId item) {
        this.desks = desks;
        this.item = item;
        upload.setUploadButton(new Button(getTranslation("meeting.papers.choose")));
        upload.setDropLabel(new Span(getTranslation("meeting.papers.drop")));
        upload.setAcceptedFileExtensions(Stream.of(FileType.values())
                .flatMap(type -> type.endings().stream())
                .map(ending -> "." + ending)
                .toArray(String[]::new));
        upload.setMaxFileSize(Papers.LARGEST);
        upload.addFileRejectedListener(rejected -> say(Refusal.PAPER_REFUSED));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        var means = new Paragraph(getTranslation("meeting.papers.kinds"));
        means.addClassName("quiet");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        add(upload, trouble, means);
    }

    /** Reads one byte more than may be, and nothing beyond. */
    private void receive(UploadEvent event) throws IOException {
        try (var stream = event.getInputStream()) {
            var name = event.getFileName();
            var content = stream.readNBytes(Papers.LARGEST + 1);
            event.getUI().access(() -> keep(name, content));
        }
    }

    void keep(String name, byte[] content) {
        try {
            desks.papers().upload(item, name, content, desks.self());
            trouble.setVisible(false);
        } catch (Refused refused) {
            say(refused.reason());
        }
    }

    private void say(Reason reason) {
        Texts.show(trouble, getTranslation(reason.messageKey()));
        trouble.setVisible(true);
    }
}
