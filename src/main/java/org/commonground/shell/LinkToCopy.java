package org.commonground.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/**
 * A link with a button that copies it. The browser's half says that it was copied only when the clipboard took it, and otherwise
 * leaves the link selected and says how to go on.
 */
@Tag("link-to-copy")
@JsModule("context://shell/link-to-copy.js")
public final class LinkToCopy extends Component {

    private final TextField link;

    /** @param help a sentence below it, such as for how long it works */
    public LinkToCopy(String label, String address, String help) {
        link = new TextField(label, address, "");
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setHelperText(help);
        var copy = new Button(getTranslation("shell.copy"));
        var said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        getElement()
                .setAttribute("copied", getTranslation("shell.copy.done"))
                .setAttribute("by-hand", getTranslation("shell.copy.by-hand"))
                .appendChild(link.getElement(), copy.getElement(), said.getElement());
    }

    public void focus() {
        link.focus();
    }
}
