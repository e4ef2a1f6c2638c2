package org.commonground.shared;

/** Why something that was asked for may not or cannot be. Each room lists its reasons as an enum of this. */
public interface Reason {

    /** The key of the sentence in the message files, so that everybody reads it in their own language. */
    String messageKey();
}
