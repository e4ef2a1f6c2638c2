package org.commonground.membership;

/** What an invitation link opens at this moment. */
public sealed interface Invited {

    /**
     * The link works.
     *
     * @param again whether the person has been in before, so that the link renews their password
     */
    record Welcome(PersonId person, String displayName, Language language, String collaborative, boolean again)
            implements Invited {}

    /** The link does not work, for the reason given. */
    record Closed(Refusal reason) implements Invited {}
}
