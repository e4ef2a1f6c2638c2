package org.commonground.purpose.ui;

import com.vaadin.flow.component.html.Span;
import org.commonground.purpose.Standing;
import org.commonground.purpose.Wording;
import org.commonground.shell.Texts;

/** How far a wording has come, in one or two words. */
final class StandingPill extends Span {

    StandingPill() {
        addClassName("pill");
    }

    void show(Wording wording) {
        Texts.show(
                this,
                getTranslation(
                        wording.archived()
                                ? "purpose.standing.archived"
                                : "purpose.standing." + key(wording.standing())));
        setClassName("now", !wording.archived() && wording.standing() == Standing.IN_REVIEW);
        setClassName("good", !wording.archived() && wording.standing() == Standing.ADOPTED);
        setClassName("past", wording.archived() || wording.standing() == Standing.RETIRED);
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
