package org.commonground.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.commonground.membership.Profile;
import org.commonground.shell.Routes;

/** Makes a one-time link for a person and shows it to be copied. Making one voids the one before. */
final class InvitationDialog extends Dialog {

    InvitationDialog(Desks desks, Profile person) {
        setHeaderTitle(getTranslation("membership.invite.for", person.displayName()));
        setMaxWidth("36rem");
        var what = new Paragraph(
                getTranslation(person.joined() ? "membership.invite.again.about" : "membership.invite.about"));
        var place = new Div(what);
        place.addClassName("form");
        add(place);

        var make = new Button(getTranslation("membership.invite.make"));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickListener(click -> {
            var link = desks.invitations().invite(person.person(), desks.self());
            var address = new TextField(getTranslation("membership.invite.link"));
            address.setValue(base() + Routes.JOIN + "/" + link.token());
            address.setReadOnly(true);
            address.setAutoselect(true);
            address.setHelperText(getTranslation(
                    "membership.invite.until", desks.wall().words(desks.wall().dayOf(link.expiresAt()))));
            place.add(address, copy(address));
            make.setVisible(false);
            address.focus();
        });
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()), make);
    }

    private Button copy(TextField address) {
        var copy = new Button(getTranslation("membership.invite.copy"));
        copy.addClickListener(click -> {
            UI.getCurrent().getPage().executeJs("return navigator.clipboard.writeText($0)", address.getValue());
            copy.setText(getTranslation("membership.invite.copied"));
        });
        return copy;
    }

    private static String base() {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath() + "/";
    }
}
