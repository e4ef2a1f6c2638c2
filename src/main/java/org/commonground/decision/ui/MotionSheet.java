package org.commonground.decision.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionState;
import org.commonground.decision.Registers;
import org.commonground.membership.PersonId;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;

/** The words to be decided, exactly, and whose motion it is. */
final class MotionSheet extends Section {

    private final Desks desks;
    private final StatePill state = new StatePill();
    private final Paragraph text = new Paragraph();
    private final Paragraph whose = new Paragraph();
    private final Paragraph body = new Paragraph();
    private final Paragraph rationale = new Paragraph();
    private final Code fingerprint = new Code();
    private final Paragraph leftUndone = new Paragraph();
    private final Div amendments = new Div();
    private final Anchor source = new Anchor();
    private final Paragraph seal = new Paragraph();

    MotionSheet(Motion motion, Desks desks, Registers registers) {
        this.desks = desks;
        addClassName("card");
        var head =
                new Div(new H2(getTranslation("decision.kind." + motion.kind().key())), state);
        head.addClassNames("row", "apart");
        text.addClassName("motion-text");
        whose.addClassName("quiet");
        body.addClassName("quiet");
        fingerprint.addClassName("fingerprint");
        amendments.addClassName("amendments");
        var print = new Paragraph(getTranslation("decision.fingerprint"));
        print.addClassName("quiet");
        var chronicle = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = registers.chronicle(motion.id(), desks.self()).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "chronicle.tsv",
                            "text/tab-separated-values",
                            bytes.length);
                }),
                getTranslation("decision.chronicle"));
        chronicle.addClassName("quiet");
        seal.addClassNames("quiet", "fingerprint");
        add(head, leftUndone, text, rationale, whose, body, print, fingerprint, amendments, chronicle, seal);
        motion.source().filter(each -> each.kind().equals("wording")).ifPresent(each -> {
            source.setHref(Routes.PURPOSE + "/" + each.id());
            addComponentAtIndex(3, source);
        });
        if (motion.amends() != null) {
            addComponentAtIndex(
                    1,
                    new RouterLink(
                            getTranslation("decision.amends"),
                            MotionView.class,
                            new RouteParameters(
                                    "motion", motion.amends().value().toString())));
        }
    }

    void show(Motion motion) {
        state.show(motion.state());
        Texts.show(text, motion.text());
        text.setVisible(!motion.text().isEmpty());
        Texts.show(rationale, motion.rationale());
        rationale.setVisible(!motion.rationale().isEmpty());
        Texts.show(fingerprint, motion.fingerprint());
        var names = desks.members().names(desks.self());
        var mover = names.getOrDefault(motion.mover(), "");
        Texts.show(
                whose,
                Optional.<PersonId>ofNullable(motion.seconder())
                        .map(each -> getTranslation("decision.moved-seconded", mover, names.getOrDefault(each, "")))
                        .orElseGet(() -> getTranslation("decision.moved", mover)));
        var decides = desks.electorate().bodyOf(motion, desks.self());
        decides.ifPresent(name -> Texts.show(body, getTranslation("decision.body", name)));
        body.setVisible(decides.isPresent());
        var why = desks.motions().leftUndone(motion.id(), desks.self());
        Texts.show(
                leftUndone,
                why.map(each -> getTranslation("decision.left-undone", getTranslation(each)))
                        .orElse(""));
        leftUndone.setVisible(why.isPresent());
        Texts.show(seal, getTranslation("decision.seal", desks.motions().seal(motion.id(), desks.self())));
        var all = desks.motions().amendments(motion.id(), desks.self());
        var amended = all.stream().anyMatch(each -> each.state() == MotionState.CARRIED);
        motion.source()
                .ifPresent(each -> Texts.show(
                        source,
                        getTranslation(amended ? "decision.source.amended" : "decision.source", each.version())));
        amendments.removeAll();
        amendments.setVisible(!all.isEmpty());
        for (var amendment : all) {
            var pill = new StatePill();
            pill.show(amendment.state());
            var link = new RouterLink(
                    getTranslation(
                            "decision.numbered",
                            amendment.number(),
                            amendment.title().title()),
                    MotionView.class,
                    new RouteParameters("motion", amendment.id().value().toString()));
            var row = new Div(link, pill);
            row.addClassName("row");
            amendments.add(row);
        }
    }
}
