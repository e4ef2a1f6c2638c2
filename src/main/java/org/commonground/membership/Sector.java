package org.commonground.membership;

import java.util.Locale;

/** The part of community life an organisation stands for. A collaborative wants as many of them as it can get. */
public enum Sector {
    LOCAL_POLICE,
    SHERIFF,
    FEDERAL_INVESTIGATORS,
    PROSECUTORS,
    DEFENCE,
    COURTS,
    PROBATION_AND_JUVENILE_JUSTICE,
    CHILD_WELFARE,
    TRAFFICKING_SERVICES,
    DOMESTIC_AND_SEXUAL_VIOLENCE,
    RUNAWAY_AND_HOMELESS_YOUTH,
    HOUSING,
    HEALTH,
    BEHAVIOURAL_HEALTH,
    LEGAL_AID,
    IMMIGRANT_SERVICES,
    LABOUR_RIGHTS,
    TRIBAL_NATIONS,
    CULTURALLY_SPECIFIC_GROUPS,
    DISABILITY_AND_LANGUAGE_ACCESS,
    LGBTQ_ORGANISATIONS,
    SCHOOLS,
    FAITH,
    BUSINESS,
    MEDIA,
    RESEARCHERS,
    FUNDERS,
    ELECTED_OFFICES,
    LIVED_EXPERIENCE_EXPERTS;

    /** The key of its name in the message files. */
    public String messageKey() {
        return "membership.sector." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
