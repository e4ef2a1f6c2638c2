package org.commonground.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.commonground.membership.Right;
import org.commonground.minutes.Correction;
import org.commonground.shell.Texts;

/** What somebody would have corrected, and what became of it. */
final class CorrectionRow extends Div {

    private final Desks desks;
    private final Paragraph words = new Paragraph();
    private final Span by = new Span();
    private final Span fate = new Span();
    private final Button take = new Button(getTranslation("minutes.correction.take"));
    private final Button leave = new Button(getTranslation("minutes.correction.leave"));

    CorrectionRow(Desks desks, Correction correction) {
        this.desks = desks;
        take.setVisible(false);
        leave.setVisible(false);
        addClassName("correction");
        by.addClassName("quiet");
        fate.addClassName("pill");
        take.addClickListener(click -> desks.corrections().settle(correction.id(), true, desks.self()));
        leave.addClickListener(click -> desks.corrections().settle(correction.id(), false, desks.self()));
        var foot = new Div(by, fate, take, leave);
        foot.addClassName("row");
        add(words, foot);
    }

    /** @param open whether it can still be taken into the text */
    void show(Correction now, boolean open) {
        Texts.show(words, now.words());
        Texts.show(by, desks.name(now.saidBy()));
        fate.setVisible(now.taken().isPresent() || !open);
        Texts.show(
                fate,
                getTranslation("minutes.correction."
                        + now.taken().map(taken -> taken ? "taken" : "left").orElse("unsettled")));
        fate.setClassName("good", now.taken().orElse(false));
        fate.setClassName("past", !now.taken().orElse(open));
        var settles = open && now.taken().isEmpty() && desks.self().may(Right.RECORD);
        take.setVisible(settles);
        leave.setVisible(settles);
    }
}
