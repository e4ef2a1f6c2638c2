package org.commonground.shared;

/** There is something in a text that is no character. */
enum NotKeepable implements Reason {
    TEXT_NOT_KEEPABLE;

    @Override
    public String messageKey() {
        return "shared.refused.text-not-keepable";
    }
}
