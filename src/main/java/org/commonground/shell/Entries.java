package org.commonground.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.commonground.shared.Reason;
import org.commonground.shared.Refused;

/**
 * What is typed into the fields of a form becomes values, and what cannot be is said at its field. Nothing that was typed is ever
 * taken away.
 */
public final class Entries {

    private final Map<String, Component> places = new LinkedHashMap<>();
    private final Consumer<String> elsewhere;
    private boolean complete = true;

    /** @param elsewhere says what belongs to no field */
    public Entries(Consumer<String> elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** Reasons whose message key starts so are said at this field, when they come up after all fields were read. */
    public <F extends Component & HasValidationProperties> Entries place(String keyStart, F field) {
        places.put(keyStart, field);
        return this;
    }

    /** Reads a field. Empty if its content cannot be a value of this kind, which is then said there. */
    public <V, T, F extends Component & HasValue<?, V> & HasValidationProperties> Optional<T> read(
            F field, Function<V, T> value) {
        field.setInvalid(false);
        try {
            return Optional.of(value.apply(field.getValue()));
        } catch (Refused refused) {
            say(field, refused.reason());
            return Optional.empty();
        }
    }

    /** Begins to read anew. */
    public void afresh() {
        complete = true;
        places.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
    }

    /** Does what the form is for, unless a field could not be read; says where it was refused. */
    public boolean attempt(Runnable deed) {
        if (!complete) {
            return false;
        }
        try {
            deed.run();
            return true;
        } catch (Refused refused) {
            places.entrySet().stream()
                    .filter(place -> refused.reason().messageKey().startsWith(place.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .ifPresentOrElse(
                            field -> say(field, refused.reason()), () -> elsewhere.accept(words(refused.reason())));
            return false;
        }
    }

    private void say(Component field, Reason reason) {
        var validation = (HasValidationProperties) field;
        validation.setErrorMessage(words(reason));
        validation.setInvalid(true);
        if (complete && field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        complete = false;
    }

    private static String words(Reason reason) {
        return I18NProvider.translate(reason.messageKey());
    }
}
