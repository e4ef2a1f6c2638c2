package org.commonground.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonground.decision.Title;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Right;
import org.commonground.minutes.Addendum;
import org.commonground.minutes.Correction;
import org.commonground.minutes.Edition;
import org.commonground.minutes.Gap;
import org.commonground.minutes.Handouts;
import org.commonground.minutes.MeetingRecord;
import org.commonground.minutes.Minutes;
import org.commonground.minutes.MinutesStage;
import org.commonground.shell.Parts;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/** How far the minutes have come, what is missing, the next step, what members would correct, and the files. */
final class AfterMeeting extends Section {

    private final Desks desks;
    private final MeetingId meeting;
    private final Span stage = new Span();
    private final Paragraph meaning = new Paragraph();
    private final UnorderedList gaps = new UnorderedList();
    private final H3 gapsHead = new H3(getTranslation("minutes.gaps"));
    private final Button circulate = new Button(getTranslation("minutes.circulate"), click -> circulate());
    private final Button recall = new Button(getTranslation("minutes.recall"), click -> recall());
    private final Button approve = new Button(getTranslation("minutes.approve"), click -> approve(false));
    private final Button approveCorrected =
            new Button(getTranslation("minutes.approve.corrected"), click -> approve(true));
    private final Button signChair = new Button(getTranslation("minutes.sign.chair"), click -> signAsChair());
    private final Button signSecretary =
            new Button(getTranslation("minutes.sign.secretary"), click -> signAsSecretary());
    private final Button addend = new Button(getTranslation("minutes.addend"), click -> addend());
    private final Button correct = new Button(getTranslation("minutes.correct"), click -> correct());
    private final H3 correctionsHead = new H3(getTranslation("minutes.corrections"));
    private final Parts<UUID, Correction, CorrectionRow> corrections;
    private final Parts<Integer, Addendum, Paragraph> addenda;
    private final Div files = new Div();
    private final Div addendaFiles = new Div();
    private final Parts<String, String, Paragraph> fingerprints = new Parts<>(line -> line, AfterMeeting::fingerprint);
    private List<Gap> missing = List.of();

    AfterMeeting(Desks desks, MeetingId meeting) {
        this.desks = desks;
        this.meeting = meeting;
        addClassName("card");
        stage.addClassName("pill");
        meaning.addClassName("quiet");
        gaps.addClassNames("quiet", "gaps");
        circulate.addThemeVariants(ButtonVariant.PRIMARY);
        signChair.addThemeVariants(ButtonVariant.PRIMARY);
        signSecretary.addThemeVariants(ButtonVariant.PRIMARY);
        corrections = new Parts<>(Correction::id, correction -> new CorrectionRow(desks, correction));
        addenda = new Parts<>(
                Addendum::number,
                each -> new Paragraph(getTranslation(
                        "minutes.addendum.line",
                        getTranslation(
                                "minutes.paper.addendum",
                                each.number(),
                                desks.wall().words(desks.wall().dayOf(each.addedAt()))),
                        each.words())));
        files.addClassName("files");
        addendaFiles.addClassName("files");
        layOutFiles();
        var head = new Div(new H2(getTranslation("minutes.standing")), stage);
        head.addClassNames("row", "apart");
        var deeds = new Div(circulate, recall, approve, approveCorrected, signChair, signSecretary, addend, correct);
        deeds.addClassName("row");
        add(
                head,
                meaning,
                gapsHead,
                gaps,
                deeds,
                addenda,
                correctionsHead,
                corrections,
                new H3(getTranslation("minutes.files")),
                files,
                addendaFiles,
                fingerprints);
    }

    private static Paragraph fingerprint(String line) {
        var print = new Paragraph(line);
        print.addClassNames("quiet", "fingerprint");
        return print;
    }

    void show(MeetingRecord record) {
        var self = desks.self();
        var minutes = record.minutes();
        var keeps = self.may(Right.RECORD) || self.may(Right.PRESIDE);
        Texts.show(stage, getTranslation("minutes.stage." + minutes.stage().key()));
        stage.setClassName("good", minutes.stage() == MinutesStage.LOCKED);
        stage.setClassName("now", minutes.stage() == MinutesStage.CIRCULATED);
        Texts.show(meaning, meaning(minutes));
        show(keeps && minutes.stage().isOpen() ? desks.gaps().in(record, self) : List.of());
        circulate.setVisible(keeps && minutes.stage() == MinutesStage.WRITTEN);
        recall.setVisible(keeps && minutes.stage() == MinutesStage.CIRCULATED);
        approve.setVisible(self.may(Right.WRITE) && minutes.stage() == MinutesStage.CIRCULATED);
        approveCorrected.setVisible(self.may(Right.WRITE) && minutes.stage() == MinutesStage.CIRCULATED);
        signChair.setVisible(
                self.may(Right.PRESIDE) && minutes.stage() == MinutesStage.APPROVED && minutes.chairSignedAt() == null);
        signSecretary.setVisible(self.may(Right.RECORD)
                && minutes.stage() == MinutesStage.APPROVED
                && minutes.secretarySignedAt() == null);
        addend.setVisible(self.may(Right.RECORD) && minutes.stage() == MinutesStage.LOCKED);
        correct.setVisible(self.may(Right.WRITE) && minutes.stage() == MinutesStage.CIRCULATED);
        var said = desks.corrections().of(meeting, self);
        correctionsHead.setVisible(!said.isEmpty());
        corrections.show(said);
        corrections.show(said, (row, each) -> row.show(each, minutes.stage().isOpen()));
        addenda.show(record.addenda());
        addendaFiles.setVisible(!record.addenda().isEmpty());
        showFingerprints();
        files.getChildren()
                .filter(Anchor.class::isInstance)
                .forEach(link -> link.setVisible(
                        self.may(Right.WRITE) || link.getId().orElse("").startsWith("public")));
    }

    private String meaning(Minutes minutes) {
        return switch (minutes.stage()) {
            case WRITTEN -> getTranslation("minutes.stage.written.means");
            case CIRCULATED ->
                getTranslation(
                        "minutes.stage.circulated.means",
                        minutes.correctionsUntil() == null ? "" : desks.wall().words(minutes.correctionsUntil()));
            case APPROVED -> getTranslation("minutes.stage.approved.means");
            case LOCKED -> getTranslation("minutes.stage.locked.means");
        };
    }

    private void show(List<Gap> now) {
        gapsHead.setVisible(!now.isEmpty());
        gaps.setVisible(!now.isEmpty());
        if (!now.equals(missing)) {
            missing = now;
            gaps.removeAll();
            now.forEach(gap -> gaps.add(
                    new ListItem(getTranslation("minutes.gap." + gap.kind().key(), gap.about()))));
        }
    }

    private void layOutFiles() {
        for (var edition : Edition.values()) {
            for (var form : Handouts.Form.values()) {
                var link = file(
                        getTranslation("minutes.file." + edition.key()),
                        getTranslation("minutes.edition." + edition.key()),
                        form,
                        () -> desks.handouts().file(meeting, edition, form, desks.self(), getLocale()));
                link.setId(edition.key() + "-" + form.ending());
                files.add(link);
            }
        }
        for (var form : Handouts.Form.values()) {
            addendaFiles.add(file(
                    getTranslation("minutes.file.addenda"),
                    getTranslation("minutes.addenda"),
                    form,
                    () -> desks.handouts().addenda(meeting, form, desks.self(), getLocale())));
        }
    }

    private Anchor file(String named, String said, Handouts.Form form, Supplier<byte[]> content) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = content.get();
                    var name = desks.handouts().name(meeting, named, form, desks.self());
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, form.type(), bytes.length);
                }),
                getTranslation("minutes.file.link", said, getTranslation("minutes.form." + form.ending())));
        link.setRouterIgnore(true);
        return link;
    }

    private void showFingerprints() {
        var lines = desks.handouts().fingerprints(meeting, desks.self(), getLocale()).entrySet().stream()
                .map(each -> getTranslation(
                        "minutes.file.fingerprint",
                        getTranslation("minutes.edition." + each.getKey().key()),
                        each.getValue()))
                .toList();
        fingerprints.show(lines);
        fingerprints.setVisible(!lines.isEmpty());
    }

    private void circulate() {
        new CirculateDialog(desks, meeting).open();
    }

    private void recall() {
        desks.book().recall(meeting, desks.self());
    }

    private void approve(boolean corrected) {
        var heading = desks.meetings()
                .byId(meeting, desks.self())
                .map(each -> each.heading().heading())
                .orElse("");
        var title = getTranslation("minutes.approve.title", heading);
        var motion = desks.book()
                .moveApproval(
                        meeting,
                        corrected,
                        new Title(title.length() > 200 ? title.substring(0, 200) : title),
                        getTranslation(corrected ? "minutes.approve.text.corrected" : "minutes.approve.text", heading),
                        desks.self());
        getUI().ifPresent(ui -> ui.navigate(Routes.DECISIONS + "/" + motion.value()));
    }

    private void signAsChair() {
        desks.book().signAsChair(meeting, desks.self());
        Word.done(getTranslation("minutes.signed"));
    }

    private void signAsSecretary() {
        desks.book().signAsSecretary(meeting, desks.self());
        Word.done(getTranslation("minutes.signed"));
    }

    private void addend() {
        new WordsDialog("minutes.addend", words -> desks.book().addend(meeting, words, desks.self())).open();
    }

    private void correct() {
        new WordsDialog(
                        "minutes.correct",
                        words -> desks.corrections().say(meeting, Optional.empty(), words, desks.self()))
                .open();
    }
}
