package org.commonground.membership;

import org.commonground.shared.Refused;

/** Somebody tried what their standing in the collaborative does not allow. Nothing was changed. */
public final class NotPermitted extends Refused {

    private final Right right;

    public NotPermitted(Right right) {
        super(
                switch (right) {
                    case READ -> Refusal.MAY_NOT_READ;
                    case WRITE -> Refusal.MAY_NOT_WRITE;
                    case PRESIDE -> Refusal.MAY_NOT_PRESIDE;
                    case RECORD -> Refusal.MAY_NOT_RECORD;
                    case COORDINATE -> Refusal.MAY_NOT_COORDINATE;
                });
        this.right = right;
    }

    /** What was missing. */
    public Right right() {
        return right;
    }
}
