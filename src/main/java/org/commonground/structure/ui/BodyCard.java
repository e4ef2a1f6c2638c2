package org.commonground.structure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.commonground.membership.Right;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;
import org.commonground.structure.Body;

/** One body: what it is for, who sits in it, and what a coordinator can do with it. */
final class BodyCard extends Article {

    private final Desks desks;
    private final H2 name = new H2();
    private final Span kind = new Span();
    private final Paragraph charge = new Paragraph();
    private final Paragraph seats = new Paragraph();
    private final Button sit = new Button(getTranslation("structure.seats.choose"), click -> chooseSeats());
    private final Button describe = new Button(getTranslation("structure.describe"), click -> describe());
    private final Button dissolve = new Button(getTranslation("structure.dissolve"), click -> dissolve());
    private final Button revive = new Button(getTranslation("structure.revive"), click -> revive());
    private Body body;

    BodyCard(Desks desks, Body body) {
        this.desks = desks;
        this.body = body;
        addClassName("card");
        kind.addClassName("pill");
        seats.addClassName("quiet");
        var head = new Div(name, kind);
        head.addClassNames("row", "apart");
        var deeds = new Div(sit, describe, dissolve, revive);
        deeds.addClassName("row");
        add(head, charge, seats, deeds);
    }

    /** @param sitting the names of the organisations that sit in it */
    void show(Body now, List<String> sitting) {
        body = now;
        Texts.show(name, now.name().name());
        Texts.show(
                kind,
                getTranslation(now.works() ? "structure.kind." + now.kind().key() : "structure.dissolved"));
        kind.setClassName("past", !now.works());
        Texts.show(charge, now.charge());
        charge.setVisible(!now.charge().isEmpty());
        Texts.show(
                seats,
                now.isPlenary()
                        ? getTranslation("structure.seats.all", sitting.size())
                        : sitting.isEmpty()
                                ? getTranslation("structure.seats.none")
                                : getTranslation("structure.seats.these", sitting.size(), String.join(", ", sitting)));
        var looksAfter = desks.self().may(Right.COORDINATE);
        sit.setVisible(looksAfter && now.works() && !now.isPlenary());
        describe.setVisible(looksAfter && now.works());
        dissolve.setVisible(looksAfter && now.works() && !now.isPlenary());
        revive.setVisible(looksAfter && !now.works());
        sit.setAriaLabel(getTranslation("structure.seats.of", now.name().name()));
        describe.setAriaLabel(
                getTranslation("structure.describe.named", now.name().name()));
        dissolve.setAriaLabel(
                getTranslation("structure.dissolve.named", now.name().name()));
    }

    private void chooseSeats() {
        new SeatsDialog(desks, body).open();
    }

    private void describe() {
        BodyDialog.describing(desks, body).open();
    }

    private void dissolve() {
        var gone = body.id();
        desks.bodies().dissolve(gone, desks.self());
        Word.undoable(
                getTranslation("structure.dissolved.told", body.name().name()),
                () -> desks.bodies().revive(gone, desks.self()));
    }

    private void revive() {
        desks.bodies().revive(body.id(), desks.self());
    }
}
