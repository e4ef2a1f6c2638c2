package org.commonground.purpose.ui;

/**
 * A step that a member may take with a wording.
 *
 * @param name the last part of the key of its words
 * @param isFirst whether it is the one that most come for
 * @param take what happens then
 */
record Step(String name, boolean isFirst, Runnable take) {

    static Step first(String name, Runnable take) {
        return new Step(name, true, take);
    }

    static Step other(String name, Runnable take) {
        return new Step(name, false, take);
    }
}
