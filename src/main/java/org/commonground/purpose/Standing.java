package org.commonground.purpose;

/** How far a wording has come. */
public enum Standing {
    /** Being written. */
    DRAFT,
    /** Being read by the members, and still being improved. */
    IN_REVIEW,
    /** What the collaborative says of itself. At most one wording of each matter is. */
    ADOPTED,
    /** Was adopted once. */
    RETIRED;

    /** Whether the text stays as it is for good. */
    public boolean frozen() {
        return this == ADOPTED || this == RETIRED;
    }
}
