package org.commonground.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** Says in the top bar what this page is, where in it one is, and who and what goes with it. */
public final class Headline extends Div {

    private final H1 title = new H1();
    private final Paragraph where = new Paragraph();
    private final Div beside = new Div();

    public Headline(String title) {
        addClassName("headline");
        where.addClassName("quiet");
        beside.addClassName("beside");
        var words = new Div(this.title, where);
        words.addClassName("words");
        add(words, beside);
        Texts.show(this.title, title);
        where.setVisible(false);
    }

    /** Changes the title, here and in the browser's tab. */
    public void rename(String words) {
        Texts.show(title, words);
        getUI().ifPresent(ui -> ui.getPage().setTitle(tabTitle()));
    }

    /** Says in a few quiet words where in the page one is; empty words take the line away. */
    public void locate(String words) {
        Texts.show(where, words);
        where.setVisible(!words.isBlank());
    }

    /** Puts parts at the right end of the bar, such as who is here, in the place of those that stood there. */
    public void accompany(Component... parts) {
        beside.removeAll();
        beside.add(parts);
    }

    String tabTitle() {
        return title.getText() + " · " + getTranslation("product.name");
    }
}
