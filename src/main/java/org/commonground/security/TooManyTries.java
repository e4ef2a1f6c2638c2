package org.commonground.security;

import org.springframework.security.core.AuthenticationException;

/** This name or this network has used up its tries for the moment. Nothing was checked. */
final class TooManyTries extends AuthenticationException {

    TooManyTries() {
        super("too many tries");
    }
}
