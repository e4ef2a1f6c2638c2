package org.commonground.draft;

/**
 * Somebody who hears what happens to a draft, in the order in which it happens and after it is stored. One call at a time, and none
 * may wait for anything: the draft's writers wait meanwhile.
 */
public interface Follower {

    /** Steps that follow the last ones that were told. */
    void stored(Stretch steps);

    /** Writing has become impossible, or possible again. */
    void lockChanged(boolean locked);

    /** Something was missed; to go on one has to open the draft anew. */
    void lost();

    /** Words were purged: what was told so far must not be kept, and to go on one has to open the draft anew, knowing nothing. */
    void purged();

    /** The draft is gone for ever. */
    void gone();
}
