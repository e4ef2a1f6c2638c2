package org.commonground.draft.ui;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Everything the element says. The same keys stand in {@code frontend/draft/words.ts}. */
final class DraftWords {

    static final List<String> KEYS = List.of(
            "paragraph",
            "heading1",
            "heading2",
            "heading3",
            "bold",
            "italic",
            "underline",
            "strike",
            "link",
            "bullets",
            "numbers",
            "quote",
            "rule",
            "undo",
            "redo",
            "formatting",
            "text",
            "keys",
            "link.address",
            "link.set",
            "link.remove",
            "link.invalid",
            "saved",
            "sending",
            "reconnecting",
            "not-sent.one",
            "not-sent.many",
            "back.saved",
            "count.one",
            "count.many",
            "read-only",
            "locked",
            "signed-out",
            "signed-out.unsent.one",
            "signed-out.unsent.many",
            "not-permitted",
            "purged",
            "lost.dropped",
            "lost.locked",
            "lost.not-permitted",
            "lost.too-large",
            "lost.draft-full",
            "lost.malformed",
            "lost.purged",
            "lost.kept",
            "copy",
            "copied",
            "put-away",
            "too-long",
            "not-kept",
            "held",
            "held.private",
            "private.not-moved",
            "mark.n",
            "mark.d",
            "mark.a",
            "mark.m",
            "mark.q",
            "mark.p",
            "suggest.marks",
            "suggest.people",
            "suggest.objectives",
            "suggest.one",
            "suggest.many",
            "organisation",
            "care.reminder",
            "care.look",
            "care.none",
            "care.said",
            "care.found.name",
            "care.found.phone",
            "care.found.email",
            "care.found.address",
            "care.found.birth",
            "care.found.case",
            "care.found.number",
            "care.initials",
            "care.remove",
            "care.closed",
            "care.keep",
            "care.not-moved",
            "care.changed",
            "writing.one",
            "writing.two",
            "writing.many");

    private DraftWords() {}

    /** The words by key; places such as {0} are filled in by the element. */
    static Map<String, String> spoken(UnaryOperator<String> translation) {
        return KEYS.stream().collect(Collectors.toMap(key -> key, key -> translation.apply("draft." + key)));
    }
}
