package org.commonground.membership;

import java.util.Optional;
import java.util.UUID;
import org.commonground.shared.Identifier;

/** A person in the collaborative, for as long as the records last. */
public record PersonId(UUID value) implements Identifier {

    static PersonId next() {
        return new PersonId(UUID.randomUUID());
    }

    /** The person that a principal's name stands for; empty if the name is none of ours. */
    public static Optional<PersonId> parse(String name) {
        try {
            return Optional.of(new PersonId(UUID.fromString(name)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
