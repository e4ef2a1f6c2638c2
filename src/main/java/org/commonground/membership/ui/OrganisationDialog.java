package org.commonground.membership.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.commonground.membership.Name;
import org.commonground.membership.Organisation;
import org.commonground.membership.Tier;
import org.commonground.shell.FormDialog;

/** Adds an organisation, or changes what is known of one. */
final class OrganisationDialog extends FormDialog {

    private final Desks desks;
    private final Optional<Organisation> present;
    private final TextField name = new TextField(getTranslation("membership.organisation.name"));
    private final SectorSelect sector = new SectorSelect(getTranslation("membership.sector"));
    private final Select<Tier> tier = new Select<>();

    private OrganisationDialog(Desks desks, Optional<Organisation> present, String title) {
        super(title, title);
        this.desks = desks;
        this.present = present;
        present.map(Organisation::sector).ifPresent(sector::setValue);
        tier.setLabel(getTranslation("membership.tier"));
        tier.setItems(Tier.values());
        tier.setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        tier.setValue(present.map(Organisation::tier).orElse(Tier.PARTNER));
        present.ifPresent(each -> name.setValue(each.name().name()));
        name.setAutofocus(true);
        entries.place("membership.refused.organisation-name", name);
        show(name, sector, tier);
    }

    static OrganisationDialog adding(Desks desks) {
        return new OrganisationDialog(desks, Optional.empty(), I18NProvider.translate("membership.organisation.add"));
    }

    static OrganisationDialog editing(Desks desks, Organisation organisation) {
        return new OrganisationDialog(
                desks, Optional.of(organisation), I18NProvider.translate("membership.organisation.edit"));
    }

    @Override
    protected boolean done() {
        var called = entries.read(name, Name::new);
        return sector.chosen()
                && entries.attempt(() -> present.ifPresentOrElse(
                        each -> desks.organisations()
                                .edit(
                                        each.id(),
                                        called.orElseThrow(),
                                        sector.getValue(),
                                        tier.getValue(),
                                        desks.self()),
                        () -> desks.organisations()
                                .add(called.orElseThrow(), sector.getValue(), tier.getValue(), desks.self())));
    }
}
