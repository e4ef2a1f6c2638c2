package org.commonground.minutes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.commonground.decision.VoteAccount;
import org.commonground.shell.Routes;

/** A vote in the minutes. It wrote itself, and nobody writes in it. */
final class VoteBlock extends Section {

    private final Span pill = new Span(getTranslation("minutes.vote"));
    private final Anchor title = new Anchor();
    private final Paragraph text = new Paragraph();
    private final Paragraph moved = new Paragraph();
    private final Paragraph result = new Paragraph();
    private final Paragraph rules = new Paragraph();
    private final Paragraph recused = new Paragraph();
    private final Paragraph named = new Paragraph();
    private final Paragraph fingerprint = new Paragraph();

    VoteBlock() {
        addClassName("vote-block");
        pill.addClassName("pill");
        result.addClassName("strong");
        text.addClassName("motion-text");
        moved.addClassName("quiet");
        rules.addClassName("quiet");
        recused.addClassName("quiet");
        named.addClassName("quiet");
        fingerprint.addClassNames("quiet", "fingerprint");
        var head = new Div(pill, title);
        head.addClassName("row");
        add(head, text, moved, result, rules, recused, named, fingerprint);
    }

    void show(VoteAccount vote) {
        title.setText(getTranslation("minutes.vote.title", vote.number(), vote.title()));
        title.setHref(Routes.DECISIONS + "/" + vote.motion().value());
        text.setText(vote.text());
        text.setVisible(!vote.text().isBlank());
        moved.setText(
                vote.seconder().isEmpty()
                        ? getTranslation("minutes.vote.moved", vote.mover())
                        : getTranslation("minutes.vote.moved-and-seconded", vote.mover(), vote.seconder()));
        result.setText(vote.resultSentence());
        rules.setText(vote.rules());
        recused.setText(getTranslation(
                "minutes.vote.recused",
                vote.recusals().stream().map(VoteAccount.Recusal::organisation).collect(Collectors.joining(", "))));
        recused.setVisible(!vote.recusals().isEmpty());
        named.setText(vote.ballots().stream()
                .map(ballot -> ballot.organisation() + ": " + ballot.choice())
                .collect(Collectors.joining(" · ")));
        named.setVisible(!vote.ballots().isEmpty());
        fingerprint.setText(getTranslation("minutes.vote.fingerprint", vote.fingerprint()));
    }
}
