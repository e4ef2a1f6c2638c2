package org.commonground.decision.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.commonground.membership.PersonId;
import org.commonground.membership.Profile;
import org.commonground.membership.Right;

/** Who moves something and who seconds it, found in the roster by typing a few letters. For whoever presides or keeps the record. */
final class Whose extends Div {

    private final ComboBox<Profile> mover = new ComboBox<>(getTranslation("decision.mover"));
    private final ComboBox<Profile> seconder = new ComboBox<>(getTranslation("decision.seconder"));
    private final List<Profile> members;

    Whose(Desks desks) {
        members = desks.members().all(desks.self()).stream()
                .filter(each -> each.standing().may(Right.WRITE))
                .toList();
        addClassNames("whose");
        for (var field : List.of(mover, seconder)) {
            field.setItems(members);
            field.setItemLabelGenerator(Profile::displayName);
        }
        mover.setRequiredIndicatorVisible(true);
        seconder.setClearButtonVisible(true);
        seconder.setHelperText(getTranslation("decision.seconder.help"));
        mover(desks.self().person());
        setVisible(desks.self().may(Right.PRESIDE) || desks.self().may(Right.RECORD));
        add(mover, seconder);
    }

    void mover(PersonId person) {
        found(person).ifPresent(mover::setValue);
    }

    void seconder(PersonId person) {
        found(person).ifPresent(seconder::setValue);
    }

    /** Whether it is said who moves; says so at the field if not. */
    boolean isComplete() {
        mover.setErrorMessage(getTranslation("decision.mover.choose"));
        mover.setInvalid(mover.isEmpty());
        if (mover.isEmpty()) {
            mover.focus();
        }
        return !mover.isEmpty();
    }

    PersonId mover() {
        return mover.getValue().person();
    }

    Optional<PersonId> seconder() {
        return seconder.getOptionalValue().map(Profile::person);
    }

    /** Where it is said that mover and seconder have to be two. */
    ComboBox<Profile> second() {
        return seconder;
    }

    private Optional<Profile> found(PersonId person) {
        return members.stream().filter(each -> each.person().equals(person)).findFirst();
    }
}
