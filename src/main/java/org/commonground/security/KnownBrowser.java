package org.commonground.security;

import java.util.UUID;
import org.commonground.membership.PersonId;

/** A browser in which a person has signed in before. */
record KnownBrowser(PersonId person, UUID browser) {}
