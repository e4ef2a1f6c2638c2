package org.commonground.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonground.membership.Acting;
import org.commonground.membership.Members;
import org.commonground.membership.Name;
import org.commonground.security.Accounts;
import org.commonground.shell.Entries;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.ProfileCard;
import org.commonground.shell.Routes;
import org.commonground.shell.Word;

/** How I am shown to the others, which language I read, my password, and what other rooms let me settle for myself. */
@Route(value = Routes.PROFILE, layout = MainLayout.class)
@PermitAll
class ProfileView extends Div implements Headed {

    private final Members members;
    private final Accounts accounts;
    private final Acting acting;
    private final Headline headline = new Headline(getTranslation("shell.account.profile"));

    ProfileView(Members members, Accounts accounts, Acting acting, List<ProfileCard> others) {
        this.members = members;
        this.accounts = accounts;
        this.acting = acting;
        addClassName("page");
        var cards = new Div(shown(), password());
        others.forEach(each -> cards.add(each.card()));
        cards.addClassName("cards");
        add(cards);
    }

    private Section shown() {
        var self = acting.member();
        var trouble = new Trouble();
        var name = new TextField(getTranslation("security.display-name"));
        name.setHelperText(getTranslation("security.display-name.help"));
        name.setValue(self.displayName());
        var language = new LanguageSelect(members.languageOf(self.person()).locale());
        var entries = new Entries(trouble::say).place("membership.refused.name", name);
        var keep = new Button(getTranslation("security.profile.keep"), click -> {
            trouble.hush();
            entries.afresh();
            var called = entries.read(name, Name::new);
            if (entries.attempt(() -> members.choose(called.orElseThrow(), language.getValue(), acting.member()))) {
                getUI().ifPresent(ui -> {
                    ui.getSession().setLocale(language.getValue().locale());
                    ui.getPage().reload();
                });
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        return card("security.profile.shown", trouble, name, language, keep);
    }

    private Section password() {
        var trouble = new Trouble();
        var present = new PasswordField(getTranslation("security.profile.password.present"));
        var fresh = NewAccountFields.newPassword("security.profile.password.new");
        var entries = new Entries(trouble::say)
                .place("security.refused.password-wrong", present)
                .place("security.refused.password", fresh);
        var change = new Button(getTranslation("security.profile.password.change"), click -> {
            trouble.hush();
            entries.afresh();
            var here = VaadinServletRequest.getCurrent().getSession().getId();
            if (entries.attempt(
                    () -> accounts.changePassword(present.getValue(), fresh.getValue(), here, acting.member()))) {
                present.clear();
                fresh.clear();
                Word.done(getTranslation("security.profile.password.changed"));
            }
        });
        return card("security.profile.password", trouble, present, fresh, change);
    }

    private Section card(String title, Component... parts) {
        var form = new Div(parts);
        form.addClassName("form");
        var card = new Section(new H2(getTranslation(title)), form);
        card.addClassName("card");
        return card;
    }

    @Override
    public Headline headline() {
        return headline;
    }
}
