package org.commonground.draft;

import java.util.Optional;
import java.util.UUID;
import org.commonground.shared.Identifier;

/** A text that several people write at once. */
public record DraftId(UUID value) implements Identifier {

    static DraftId next() {
        return new DraftId(UUID.randomUUID());
    }

    /** The draft that an address names; empty if that is no name of a draft. */
    public static Optional<DraftId> parse(String name) {
        try {
            UUID value = UUID.fromString(name);
            return value.toString().equalsIgnoreCase(name) ? Optional.of(new DraftId(value)) : Optional.empty();
        } catch (IllegalArgumentException noDraft) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
