package org.commonground.minutes.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.commonground.minutes.Passage;
import org.commonground.shell.FormDialog;

/** Says for whom a passage is from now on. */
final class AddressDialog extends FormDialog {

    private final Desks desks;
    private final Passage passage;
    private final AudienceSelect select;

    AddressDialog(Desks desks, Passage passage) {
        super(I18NProvider.translate("minutes.address"), I18NProvider.translate("minutes.address.keep"));
        this.desks = desks;
        this.passage = passage;
        select = new AudienceSelect(desks, passage.audience(), desks.passages().bodies(passage.id(), desks.self()));
        show(select);
    }

    @Override
    protected boolean done() {
        return entries.attempt(
                () -> desks.passages().address(passage.id(), select.audience(), select.named(), desks.self()));
    }
}
