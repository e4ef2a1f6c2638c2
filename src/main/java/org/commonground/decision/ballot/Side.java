package org.commonground.decision.ballot;

/** The steps of {@link Method#YES_NO}. */
public final class Side {

    public static final Choice YES = new Choice.Step(0);
    public static final Choice NO = new Choice.Step(1);
    public static final Choice ABSTAIN = new Choice.Step(2);

    private Side() {}
}
