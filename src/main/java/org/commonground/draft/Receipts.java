package org.commonground.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which submits led to the recent steps, so that one that comes again is not stored again. */
final class Receipts {

    private final Map<Submit.Key, Answer.Confirmed> confirmed = new LinkedHashMap<>();

    Optional<Answer.Confirmed> of(Submit.Key submit) {
        return Optional.ofNullable(confirmed.get(submit));
    }

    void add(Submit.Key submit, Answer.Confirmed confirmation) {
        confirmed.put(submit, confirmation);
    }

    /** Forgets what led no further than to this version. */
    void forgetUpTo(long version) {
        var oldestFirst = confirmed.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().version() <= version) {
            oldestFirst.remove();
        }
    }
}
