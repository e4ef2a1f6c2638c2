package org.commonground.draft;

import org.commonground.membership.Member;
import org.springframework.context.ApplicationContext;

/** Writing in a text without a browser, for tests of other rooms. */
public final class SampleWriting {

    private SampleWriting() {}

    /** Returns once it is stored. */
    public static void atTheStart(ApplicationContext product, DraftId draft, String words, Member writer) {
        new Writer(product.getBean(LiveDrafts.class), writer).submits(draft, 0, SampleSteps.typing(1, words));
    }
}
