package org.commonground.shared;

/** What was asked for cannot be, for the reason given. Nothing was changed. */
public class Refused extends RuntimeException {

    private final transient Reason reason;

    public Refused(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
