package org.commonground.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import org.commonground.meeting.Paper;
import org.commonground.meeting.PaperId;
import org.commonground.shell.Parts;
import org.commonground.shell.Texts;

/** The papers of an item, each a link to what it is. */
final class PaperList extends Div {

    private static final long KILOBYTE = 1024;

    private final Desks desks;
    private final boolean removing;
    private final Parts<PaperId, Paper, Line> lines;

    /** @param removing whether each can be taken away here */
    PaperList(Desks desks, boolean removing) {
        this.desks = desks;
        this.removing = removing;
        addClassName("papers");
        lines = new Parts<>(Paper::id, Line::new);
        lines.getElement().setAttribute("role", "list");
        lines.getElement().setAttribute("aria-label", getTranslation("meeting.papers"));
        add(lines);
    }

    void show(List<Paper> papers) {
        lines.show(papers, Line::show);
        setVisible(!papers.isEmpty());
    }

    private final class Line extends Span {

        private final Anchor link = new Anchor();
        private final Span size = new Span();

        Line(Paper paper) {
            addClassName("paper");
            getElement().setAttribute("role", "listitem");
            link.setRouterIgnore(!(paper instanceof Paper.Text));
            size.addClassName("quiet");
            var icon = switch (paper) {
                case Paper.Link elsewhere -> VaadinIcon.LINK;
                case Paper.Text text -> VaadinIcon.EDIT;
                case Paper.File file -> VaadinIcon.FILE_TEXT_O;
            };
            var sign = icon.create();
            sign.getElement().setAttribute("aria-hidden", "true");
            add(sign, link, size);
            if (removing) {
                var remove = new Button(
                        VaadinIcon.CLOSE_SMALL.create(), click -> desks.papers().remove(paper.id(), desks.self()));
                remove.setAriaLabel(getTranslation("meeting.papers.remove", paper.name()));
                remove.addThemeVariants(ButtonVariant.TERTIARY);
                add(remove);
            }
            show(paper);
        }

        void show(Paper paper) {
            Texts.show(link, paper.name());
            switch (paper) {
                case Paper.Link elsewhere -> {
                    link.setHref(elsewhere.address().toString());
                    link.setTarget(AnchorTarget.BLANK);
                    link.getElement().setAttribute("rel", "noopener noreferrer");
                }
                case Paper.Text text -> text.path().ifPresentOrElse(link::setHref, link::removeHref);
                case Paper.File file -> {
                    link.setHref("papers/" + file.id().value());
                    link.getElement().setAttribute("download", true);
                    Texts.show(size, size(file.bytes()));
                }
            }
        }

        private String size(long bytes) {
            return bytes < KILOBYTE * KILOBYTE
                    ? getTranslation("meeting.papers.kilobytes", Math.max(1, bytes / KILOBYTE))
                    : getTranslation(
                            "meeting.papers.megabytes",
                            String.format(Locale.ROOT, "%.1f", (double) bytes / KILOBYTE / KILOBYTE));
        }
    }
}
