package org.commonground.security.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonground.membership.Acting;
import org.commonground.security.FirstStart;
import org.commonground.security.LoginNote;
import org.commonground.shell.Routes;

/** Signing in. */
@Route(value = Routes.LOGIN, autoLayout = false)
@AnonymousAllowed
class LoginView extends Porch implements BeforeEnterObserver {

    /** What the tab of whoever was here before keeps no longer than they are signed in. */
    private static final String FORGET = """
            for (const key of Object.keys(sessionStorage))
              if (key.startsWith("common-ground.until-sign-out.")) sessionStorage.removeItem(key);
            """;

    private final Acting acting;

    LoginView(Acting acting, FirstStart firstStart) {
        this.acting = acting;
        var request = VaadinServletRequest.getCurrent();
        var trouble = new Trouble();

        var name = new TextField(getTranslation("security.sign-in-name"));
        name.getElement().setAttribute("name", "username").setAttribute("autocapitalize", "none");
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setRequired(true);
        name.setRequiredIndicatorVisible(false);
        name.setAutofocus(true);

        var password = new PasswordField(getTranslation("security.password"));
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);

        var signIn = new NativeButton(getTranslation("security.login.go"));
        signIn.addClassName("primary");
        signIn.getElement().setAttribute("type", "submit");

        LoginNote.take(request.getSession()).ifPresent(note -> {
            name.setValue(note.signInName());
            switch (note.matter()) {
                case WRONG -> trouble.say(getTranslation("security.login.wrong"));
                case TOO_MANY -> trouble.say(getTranslation("security.refused.too-many-tries"));
                case STALE -> trouble.say(getTranslation("security.login.stale"));
                case READY -> trouble.tell(getTranslation("security.login.ready"));
            }
            if (!note.signInName().isBlank()) {
                name.setAutofocus(false);
                password.setAutofocus(true);
            }
        });

        var form = new PostForm(request, Routes.LOGIN);
        form.add(trouble, name, password, signIn);
        var help = firstStart.pending() ? "security.login.set-up-first" : "security.login.help";
        show(getTranslation("security.login"), form, quiet(getTranslation(help)));
        getElement().executeJs(FORGET);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (acting.find().isPresent()) {
            event.forwardTo(Routes.HOME);
        }
    }
}
