package org.commonground.draft;

import java.util.UUID;
import org.commonground.draft.text.Step;
import org.commonground.membership.Member;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writing in a text without a browser, for tests of other rooms. */
public final class SampleWriting {

    private final Writer writer;
    private final DraftId draft;

    /** Somebody who writes in one draft of a running product. */
    public SampleWriting(ApplicationContext product, DraftId draft, Member writer) {
        this.writer = new Writer(product.getBean(LiveDrafts.class), writer);
        this.draft = draft;
    }

    /** Types words at the start in one step and says which version that led to. */
    public long types(long version, String id, String words) {
        return confirmed(writer.submits(draft, id, version, SampleSteps.typing(1, words)));
    }

    /** Types words at the start, a letter a step, and says which version that led to. */
    public long typesByLetter(long version, String id, String words) {
        var steps = new Step[words.length()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = SampleSteps.typing(1 + i, words.substring(i, i + 1));
        }
        return confirmed(writer.submits(draft, id, version, steps));
    }

    /** Sends what was sent before, as a browser does that never heard the answer. */
    public Answer sendsAgain(long version, String id, String words) {
        return writer.submits(draft, id, version, SampleSteps.typing(1, words));
    }

    /** The one draft of that title. */
    public static DraftId draftCalled(ApplicationContext product, String title) {
        return new DraftId(product.getBean(JdbcTemplate.class)
                .queryForList("select id from draft where title = ?", UUID.class, title)
                .getFirst());
    }

    private static long confirmed(Answer answer) {
        return ((Answer.Confirmed) answer).version();
    }

    /** Returns once it is stored. */
    public static void atTheStart(ApplicationContext product, DraftId draft, String words, Member writer) {
        new Writer(product.getBean(LiveDrafts.class), writer).submits(draft, 0, SampleSteps.typing(1, words));
    }
}
