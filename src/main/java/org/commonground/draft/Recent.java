package org.commonground.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.commonground.draft.text.StepMap;

/** The latest steps of a draft, for those who are behind. Whoever is further behind than this reaches needs the whole text. */
final class Recent {

    /** How far behind one may be and still be brought up step by step. */
    static final int REACH = 2_048;

    private final ArrayDeque<StoredStep> steps = new ArrayDeque<>();
    private long version;

    /** Nothing yet; the next step follows this version. */
    Recent(long version) {
        this.version = version;
    }

    void add(StoredStep step) {
        steps.addLast(step);
        version++;
        if (steps.size() > REACH) {
            steps.removeFirst();
        }
    }

    /** The version that all steps together lead to. */
    long version() {
        return version;
    }

    /** The oldest version that can be brought up to now. */
    long first() {
        return version - steps.size();
    }

    boolean reaches(long since) {
        return first() <= since && since <= version;
    }

    /** What followed a version; empty if that is too long ago, or never was. */
    Optional<Stretch> since(long since) {
        if (!reaches(since)) {
            return Optional.empty();
        }
        ArrayList<StoredStep> latest = new ArrayList<>((int) (version - since));
        Iterator<StoredStep> newestFirst = steps.descendingIterator();
        for (long at = version; at > since; at--) {
            latest.add(newestFirst.next());
        }
        return Optional.of(new Stretch(since, latest.reversed()));
    }

    /** How positions moved since a version. */
    Optional<List<StepMap>> mapsSince(long since) {
        return since(since)
                .map(stretch -> stretch.steps().stream().map(StoredStep::map).toList());
    }
}
