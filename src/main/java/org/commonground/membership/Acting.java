package org.commonground.membership;

import java.util.Optional;

/** Who is acting: the member on whose behalf the current thread works, as they stand at this moment. */
public interface Acting {

    /**
     * The acting member.
     *
     * @throws NotSignedIn if there is none
     */
    default Member member() {
        return find().orElseThrow(NotSignedIn::new);
    }

    /** The acting member; empty if nobody is signed in or their membership has ended. */
    Optional<Member> find();
}
