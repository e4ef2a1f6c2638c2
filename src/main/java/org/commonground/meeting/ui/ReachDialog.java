package org.commonground.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Asks whether something is meant for one meeting or for those that follow in its series, too. */
final class ReachDialog extends Dialog {

    ReachDialog(String title, int following, Runnable one, Runnable all) {
        setHeaderTitle(title);
        var onlyThis = new Button(getTranslation("meeting.series.this"), click -> {
            close();
            one.run();
        });
        onlyThis.addThemeVariants(ButtonVariant.PRIMARY);
        var every = new Button(getTranslation("meeting.series.following", following), click -> {
            close();
            all.run();
        });
        var form = new Div(new Paragraph(getTranslation("meeting.series.ask", following)), onlyThis, every);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()));
    }
}
