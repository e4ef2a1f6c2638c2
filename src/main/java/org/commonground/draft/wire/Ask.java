package org.commonground.draft.wire;

import java.util.List;
import java.util.OptionalLong;
import org.commonground.draft.text.Step;

/** What a client says, one frame each; whatever else it says is {@link NotUnderstood}. */
sealed interface Ask {

    /** Takes part, and knows the text up to a version already. */
    record Join(OptionalLong version) implements Ask {}

    record Submit(String id, long version, List<Step> steps) implements Ask {}

    record Select(long version, int anchor, int head) implements Ask {}

    record Ping() implements Ask {}

    record Pong() implements Ask {}
}
