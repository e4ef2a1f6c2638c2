package org.commonground.membership;

import org.commonground.shared.Refused;

/** Nobody is signed in, or whoever was has no standing in the collaborative any more. */
public final class NotSignedIn extends Refused {

    public NotSignedIn() {
        super(Refusal.SIGNED_OUT);
    }
}
