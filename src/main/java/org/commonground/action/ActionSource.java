package org.commonground.action;

import java.util.UUID;

/**
 * Where an action was agreed. To this room it is a name and two numbers; whoever knows more offers {@link AgreedAt}.
 *
 * @param kind what it was agreed under, such as <i>item</i>, at most {@value #LONGEST_KIND} characters
 * @param id of the agenda item, or whatever else it was agreed under
 * @param meeting in which it was agreed
 */
public record ActionSource(String kind, UUID id, UUID meeting) {

    private static final int LONGEST_KIND = 20;

    public ActionSource {
        if (kind.isBlank() || kind.length() > LONGEST_KIND) {
            throw new IllegalArgumentException("kind: " + kind);
        }
    }
}
