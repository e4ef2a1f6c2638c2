package org.commonground.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.commonground.decision.Motion;
import org.commonground.meeting.ConsentAgenda;
import org.commonground.meeting.MeetingId;
import org.commonground.shared.Refused;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/** How many items are adopted without debate, and the one motion that does it. */
final class ConsentBar extends Div {

    private final Desks desks;
    private final MeetingId meeting;
    private final Span words = new Span();
    private final Anchor motion = new Anchor();
    private final Paragraph stale = new Paragraph(getTranslation("meeting.consent.stale"));
    private final Button move = new Button(getTranslation("meeting.consent.move"), click -> move());

    ConsentBar(Desks desks, MeetingId meeting) {
        this.desks = desks;
        this.meeting = meeting;
        addClassNames("consent", "row", "apart");
        stale.addClassName("care");
        move.addThemeVariants(ButtonVariant.TERTIARY);
        var said = new Div(words, motion, stale);
        said.addClassName("said");
        add(said, move);
    }

    void show(ConsentAgenda consent, boolean prepares) {
        setVisible(!consent.items().isEmpty() || consent.motion().isPresent());
        Texts.show(
                words, getTranslation("meeting.consent.items", consent.items().size()));
        words.setVisible(!consent.items().isEmpty());
        motion.setVisible(consent.motion().isPresent());
        consent.motion().ifPresent(this::show);
        stale.setVisible(consent.stale());
        Texts.show(move, getTranslation(consent.stale() ? "meeting.consent.move-anew" : "meeting.consent.move"));
        move.setVisible(prepares && consent.wantsMotion());
    }

    private void show(Motion now) {
        Texts.show(
                motion,
                getTranslation(
                        "meeting.consent.motion",
                        now.number(),
                        getTranslation("decision.state." + now.state().key())));
        motion.setHref(Routes.DECISIONS + "/" + now.id().value());
    }

    private void move() {
        try {
            desks.agendas().moveConsent(meeting, desks.self());
            Word.done(getTranslation("meeting.consent.moved"));
        } catch (Refused refused) {
            Word.done(getTranslation(refused.reason().messageKey()));
        }
    }
}
