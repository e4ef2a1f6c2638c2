package org.commonground.security;

import java.util.Optional;
import org.commonground.membership.PersonId;

/**
 * Somebody's password is another one from now on. Whoever signed in with the old one has to sign in again.
 *
 * @param stays the HTTP session in which the person changed it, which goes on
 */
record PasswordChanged(PersonId person, Optional<String> stays) {}
