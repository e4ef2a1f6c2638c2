package org.commonground.action;

import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;

/** Somebody or something that a line may name. */
public sealed interface Named {

    String name();

    /** One of the people. */
    record Person(PersonId id, String name) implements Named {}

    /** One of the organisations. */
    record Organisation(OrganisationId id, String name) implements Named {}
}
