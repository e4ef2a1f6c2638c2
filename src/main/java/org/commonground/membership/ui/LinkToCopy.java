package org.commonground.membership.ui;

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
@JsModule("context://membership/link-to-copy.js")
final class LinkToCopy extends Component {

    private final TextField link = new TextField(getTranslation("membership.invite.link"));

    LinkToCopy(String address, String until) {
        link.setValue(address);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setHelperText(until);
        var copy = new Button(getTranslation("membership.invite.copy"));
        var said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        getElement()
                .setAttribute("copied", getTranslation("membership.invite.copied"))
                .setAttribute("by-hand", getTranslation("membership.invite.by-hand"))
                .appendChild(link.getElement(), copy.getElement(), said.getElement());
    }

    void focus() {
        link.focus();
    }
}
