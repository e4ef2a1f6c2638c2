package org.commonground.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonground.membership.Kind;
import org.commonground.membership.Name;
import org.commonground.membership.OwnOrganisation;
import org.commonground.membership.Sector;
import org.commonground.security.Beginning;
import org.commonground.security.LoginNote;
import org.commonground.security.SignInName;
import org.commonground.shell.Entries;
import org.commonground.shell.Routes;

/** Starting one's own: the collaborative, the first coordinator, and where they come from. */
final class BeginningForm extends Div {

    private final TextField collaborative = new TextField(getTranslation("security.set-up.collaborative"));
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(getTranslation("security.set-up.kind"));
    private final NewAccountFields account = NewAccountFields.fresh();
    private final LanguageSelect language = new LanguageSelect(getLocale());
    private final TextField organisation = new TextField(getTranslation("security.set-up.organisation"));
    private final ComboBox<Sector> sector = new ComboBox<>(getTranslation("security.set-up.sector"));
    private final Trouble trouble = new Trouble();
    private final Entries entries = new Entries(trouble::say)
            .place("security.refused.sign-in-name", account.signInName())
            .place("security.refused.password", account.password())
            .place("membership.refused.organisation", organisation);

    BeginningForm(Consumer<Beginning> begin, Runnable back) {
        addClassName("form");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        kind.setValue(Kind.TASK_FORCE);
        sector.setItems(Arrays.stream(Sector.values())
                .sorted(Comparator.comparing(each -> getTranslation(each.messageKey())))
                .toList());
        sector.setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        organisation.setHelperText(getTranslation("security.set-up.organisation.help"));

        var go = new Button(getTranslation("security.set-up.go"), click -> begin(begin));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var another = new Button(getTranslation("security.set-up.back"), click -> back.run());
        another.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(go, another);
        actions.addClassName("row");
        add(
                new H2(getTranslation("security.set-up.collaborative.title")),
                collaborative,
                kind,
                new H2(getTranslation("security.set-up.you")),
                account.displayName(),
                account.signInName(),
                account.password(),
                language,
                organisation,
                sector,
                trouble,
                actions);
    }

    private void begin(Consumer<Beginning> begin) {
        trouble.hush();
        entries.afresh();
        var name = entries.read(collaborative, Name::new);
        var coordinator = entries.read(account.displayName(), Name::new);
        var signInName = entries.read(account.signInName(), SignInName::new);
        var own = organisation.isEmpty() ? Optional.<Name>empty() : entries.read(organisation, Name::new);
        if (own.isPresent() && sector.isEmpty()) {
            sector.setErrorMessage(getTranslation("security.set-up.sector.missing"));
            sector.setInvalid(true);
            return;
        }
        if (entries.attempt(() -> begin.accept(new Beginning(
                name.orElseThrow(),
                kind.getValue(),
                coordinator.orElseThrow(),
                language.getValue(),
                signInName.orElseThrow(),
                account.password().getValue(),
                own.map(given -> new OwnOrganisation(given, sector.getValue())))))) {
            new LoginNote(signInName.orElseThrow().signInName(), LoginNote.Matter.READY)
                    .leave(VaadinServletRequest.getCurrent().getSession());
            UI.getCurrent().navigate(Routes.LOGIN);
        }
    }
}
