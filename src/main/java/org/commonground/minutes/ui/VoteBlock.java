package org.commonground.minutes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.commonground.decision.VoteAccount;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;

/** A vote in the minutes. It wrote itself, and nobody writes in it. */
final class VoteBlock extends Section {

    private final Span pill = new Span(getTranslation("minutes.vote"));
    private final Anchor title = new Anchor();
    private final Paragraph text = new Paragraph();
    private final Paragraph moved = new Paragraph();
    private final Paragraph result = new Paragraph();
    private final Paragraph purpose = new Paragraph();
    private final Paragraph rules = new Paragraph();
    private final Paragraph recused = new Paragraph();
    private final Paragraph named = new Paragraph();
    private final Paragraph fingerprint = new Paragraph();

    VoteBlock() {
        addClassName("vote-block");
        pill.addClassName("pill");
        result.addClassName("strong");
        text.addClassName("motion-text");
        purpose.addClassName("quiet");
        moved.addClassName("quiet");
        rules.addClassName("quiet");
        recused.addClassName("quiet");
        named.addClassName("quiet");
        fingerprint.addClassNames("quiet", "fingerprint");
        var head = new Div(pill, title);
        head.addClassName("row");
        add(head, purpose, text, moved, result, rules, recused, named, fingerprint);
    }

    void show(VoteAccount vote) {
        Texts.show(title, getTranslation("minutes.vote.title", vote.number(), vote.title()));
        title.setHref(Routes.DECISIONS + "/" + vote.motion().value());
        Texts.show(purpose, vote.purpose());
        Texts.show(text, vote.text());
        text.setVisible(!vote.text().isBlank());
        Texts.show(
                moved,
                vote.seconder().isEmpty()
                        ? getTranslation("minutes.vote.moved", vote.mover())
                        : getTranslation("minutes.vote.moved-and-seconded", vote.mover(), vote.seconder()));
        Texts.show(result, vote.resultSentence());
        Texts.show(rules, vote.rules());
        Texts.show(
                recused,
                getTranslation(
                        "minutes.vote.recused",
                        vote.recusals().stream()
                                .map(VoteAccount.Recusal::organisation)
                                .collect(Collectors.joining(", "))));
        recused.setVisible(!vote.recusals().isEmpty());
        Texts.show(named, vote.ballots().stream().map(this::ballot).collect(Collectors.joining(" · ")));
        named.setVisible(!vote.ballots().isEmpty());
        Texts.show(fingerprint, getTranslation("minutes.vote.fingerprint", vote.fingerprint()));
    }

    private String ballot(VoteAccount.Named ballot) {
        var said = ballot.organisation() + ": " + ballot.choice();
        return ballot.reason().isEmpty() ? said : getTranslation("minutes.vote.reason", said, ballot.reason());
    }
}
