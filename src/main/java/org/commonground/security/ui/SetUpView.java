package org.commonground.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonground.security.FirstStart;
import org.commonground.shared.Refused;
import org.commonground.shell.Routes;

/** Behind the set-up link of the first start: look around, or start one's own collaborative. */
@Route(value = Routes.SETUP, autoLayout = false)
@AnonymousAllowed
class SetUpView extends Porch implements HasUrlParameter<String> {

    private final FirstStart firstStart;

    SetUpView(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        try {
            firstStart.mustOpen(token);
            choose(token);
        } catch (Refused refused) {
            show(
                    getTranslation("security.set-up.closed"),
                    sentence(getTranslation(refused.reason().messageKey())),
                    new RouterLink(getTranslation("security.login.go"), LoginView.class));
        }
    }

    private void choose(String token) {
        var trouble = new Trouble();
        var sample = way("sample", ButtonVariant.PRIMARY);
        sample.button().setDisableOnClick(true);
        sample.button().addClickListener(click -> {
            try {
                widen();
                show(getTranslation("security.sample"), new SampleCard(firstStart.startSample(token)));
            } catch (Refused refused) {
                trouble.say(getTranslation(refused.reason().messageKey()));
                sample.button().setEnabled(true);
            }
        });
        var ours = way("ours", ButtonVariant.PRIMARY);
        ours.button()
                .addClickListener(click -> show(
                        getTranslation("security.set-up.ours"),
                        sentence(getTranslation("security.set-up.ours.about")),
                        new BeginningForm(beginning -> firstStart.startOurs(token, beginning), () -> choose(token))));

        var ways = new Div(sample.card(), ours.card());
        ways.addClassName("ways");
        widen();
        show(getTranslation("security.set-up"), sentence(getTranslation("security.set-up.about")), trouble, ways);
    }

    private Way way(String name, ButtonVariant variant) {
        var button = new Button(getTranslation("security.set-up." + name));
        button.addThemeVariants(variant);
        var card = new Div(
                new H2(getTranslation("security.set-up." + name + ".title")),
                sentence(getTranslation("security.set-up." + name + ".what")),
                button);
        card.addClassName("way");
        return new Way(card, button);
    }

    private record Way(Div card, Button button) {}
}
