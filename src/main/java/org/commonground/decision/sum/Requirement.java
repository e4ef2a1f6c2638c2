package org.commonground.decision.sum;

/** What a motion needs to be carried: such a share of such a base. */
public record Requirement(Share share, Base base) {

    /** More than half of those who took a side: what holds when no rule says otherwise (Robert's Rules, 44:1). */
    public static final Requirement MAJORITY = new Requirement(Share.MAJORITY, Base.CAST_WITHOUT_ABSTENTIONS);

    /** Where a vote stands by this requirement. */
    public Sum sum(Counts counts, Body body) {
        var of = base.of(counts, body);
        return new Sum(this, counts, of, share.needed(of), share.isReached(counts.yes(), of));
    }
}
