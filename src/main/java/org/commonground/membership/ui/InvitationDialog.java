package org.commonground.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinServletRequest;
import org.commonground.membership.Profile;
import org.commonground.shell.LinkToCopy;
import org.commonground.shell.Routes;

/** Makes a one-time link for a person and shows it to be copied. Making one voids the one before. */
final class InvitationDialog extends Dialog {

    InvitationDialog(Desks desks, Profile person) {
        setHeaderTitle(getTranslation("membership.invite.for", person.displayName()));
        setWidth("36rem");
        var what = new Paragraph(
                getTranslation(person.joined() ? "membership.invite.again.about" : "membership.invite.about"));
        var place = new Div(what);
        place.addClassName("form");
        add(place);

        var make = new Button(getTranslation("membership.invite.make"));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickListener(click -> {
            var link = desks.invitations().invite(person.person(), desks.self());
            var until = desks.wall().words(desks.wall().dayOf(link.expiresAt()));
            var address = new LinkToCopy(
                    getTranslation("membership.invite.link"),
                    base() + Routes.JOIN + "/" + link.token(),
                    getTranslation("membership.invite.until", until));
            place.add(address);
            make.setVisible(false);
            address.focus();
        });
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()), make);
    }

    private static String base() {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath() + "/";
    }
}
