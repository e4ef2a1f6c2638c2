package org.commonground.purpose.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.commonground.decision.Fingerprint;
import org.commonground.draft.Drafts;
import org.commonground.membership.Acting;
import org.commonground.purpose.Wording;
import org.commonground.purpose.Wordings;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;

/** The exact words that the body said yes to, apart from the text in which they were written. */
final class AdoptedText extends Section {

    private final Wordings wordings;
    private final Drafts drafts;
    private final Acting acting;
    private final Paragraph text = new Paragraph();
    private final Code fingerprint = new Code();
    private final Anchor motion = new Anchor();
    private final Paragraph amended = new Paragraph(getTranslation("purpose.amended"));
    private final Paragraph since = new Paragraph(getTranslation("purpose.written-since"));

    AdoptedText(Wordings wordings, Drafts drafts, Acting acting) {
        this.wordings = wordings;
        this.drafts = drafts;
        this.acting = acting;
        addClassName("card");
        text.addClassName("motion-text");
        fingerprint.addClassName("fingerprint");
        Texts.show(motion, getTranslation("purpose.adopted-by"));
        amended.addClassName("quiet");
        since.addClassName("quiet");
        var what = new Paragraph(getTranslation("decision.fingerprint"));
        what.addClassName("quiet");
        add(new H2(getTranslation("purpose.adopted-text")), text, motion, what, fingerprint, amended, since);
        setVisible(false);
    }

    void show(Wording wording) {
        var version = wording.adoptedVersion();
        var decided = wording.decidedBy();
        setVisible(version != null && decided != null);
        if (version == null || decided == null) {
            return;
        }
        var words = wordings.says(wording, acting.member());
        Texts.show(text, words);
        Texts.show(fingerprint, Fingerprint.of(words));
        motion.setHref(Routes.DECISIONS + "/" + decided.value());
        amended.setVisible(wordings.isAmended(wording, acting.member()));
        since.setVisible(drafts.text(wording.draft(), acting.member()).version() > version);
    }
}
