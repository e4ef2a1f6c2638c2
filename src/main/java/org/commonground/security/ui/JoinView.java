package org.commonground.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonground.membership.Invitations;
import org.commonground.membership.Invited;
import org.commonground.membership.Name;
import org.commonground.security.Accounts;
import org.commonground.security.LoginNote;
import org.commonground.security.SignInName;
import org.commonground.shell.Entries;
import org.commonground.shell.Routes;

/** Behind an invitation link: one chooses how to be called and by what to sign in, or a new password. */
@Route(value = Routes.JOIN, autoLayout = false)
@AnonymousAllowed
class JoinView extends Porch implements HasUrlParameter<String> {

    private final Invitations invitations;
    private final Accounts accounts;

    JoinView(Invitations invitations, Accounts accounts) {
        this.invitations = invitations;
        this.accounts = accounts;
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        switch (invitations.open(token)) {
            case Invited.Closed closed ->
                show(
                        getTranslation("security.join.closed"),
                        sentence(getTranslation(closed.reason().messageKey())),
                        new RouterLink(getTranslation("security.login.go"), LoginView.class));
            case Invited.Welcome welcome -> welcome(token, welcome);
        }
    }

    private void welcome(String token, Invited.Welcome welcome) {
        var fields = NewAccountFields.fresh();
        fields.displayName().setValue(welcome.displayName());
        accounts.signInNameOf(welcome.person())
                .ifPresent(name -> fields.signInName().setValue(name.signInName()));
        var language = new LanguageSelect(getLocale());
        var trouble = new Trouble();
        var entries = new Entries(trouble::say)
                .place("security.refused.sign-in-name", fields.signInName())
                .place("security.refused.password", fields.password())
                .place("membership.refused.name", fields.displayName());

        var go = new Button(getTranslation(welcome.again() ? "security.join.again.go" : "security.join.go"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER);
        go.addClickListener(click -> {
            trouble.hush();
            entries.afresh();
            var displayName = entries.read(fields.displayName(), Name::new);
            var signInName = entries.read(fields.signInName(), SignInName::new);
            if (entries.attempt(() -> accounts.accept(
                    token,
                    displayName.orElseThrow(),
                    language.getValue(),
                    signInName.orElseThrow(),
                    fields.password().getValue()))) {
                new LoginNote(signInName.orElseThrow().signInName(), LoginNote.Matter.READY)
                        .leave(VaadinServletRequest.getCurrent().getSession());
                UI.getCurrent().navigate(Routes.LOGIN);
            }
        });

        var form = new Div(trouble, fields.displayName(), fields.signInName(), fields.password(), language, go);
        form.addClassName("form");
        show(
                getTranslation(welcome.again() ? "security.join.again" : "security.join", welcome.collaborative()),
                sentence(getTranslation(welcome.again() ? "security.join.again.about" : "security.join.about")),
                form);
    }
}
