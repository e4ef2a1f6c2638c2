package org.commonground.shared;

import java.util.UUID;

/** What tells one thing from all others of its kind. Implemented by records of exactly one {@link UUID}. */
public interface Identifier {

    UUID value();
}
