package org.commonground.post;

/** What became of one attempt to hand a letter to the mail server. */
sealed interface Delivery {

    /** The server has taken it. */
    record Taken() implements Delivery {}

    /** It did not take it, and may later. */
    record Later(Trouble trouble) implements Delivery {}

    /** It is not to be tried again. */
    record Never(Trouble trouble) implements Delivery {}
}
