package org.commonground.draft.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonground.draft.Stretch;
import org.commonground.draft.text.StepMap;

/** Where everybody's caret is, in positions of the latest version. Guarded by its circle. */
final class Carets {

    private static final int REACH = 2_048;

    private final Map<String, Caret> byClient = new LinkedHashMap<>();
    private final ArrayDeque<StepMap> maps = new ArrayDeque<>();
    private long version;

    /** Starts over at a version, with what is known of where people are. */
    void beginAt(long version) {
        maps.clear();
        this.version = version;
    }

    void follow(Stretch steps) {
        if (steps.from() != version) {
            beginAt(steps.from());
        }
        for (var step : steps.steps()) {
            maps.addLast(step.map());
            if (maps.size() > REACH) {
                maps.removeFirst();
            }
            byClient.replaceAll((client, caret) -> caret.mapped(step.map()));
        }
        version = steps.to();
    }

    long version() {
        return version;
    }

    /** Puts somebody's caret; false if the version that it was counted in is not known. */
    boolean put(long counted, Caret caret) {
        if (counted > version || counted < version - maps.size()) {
            return false;
        }
        Caret now = caret;
        List<StepMap> since = new ArrayList<>(maps).subList(maps.size() - (int) (version - counted), maps.size());
        for (StepMap map : since) {
            now = now.mapped(map);
        }
        byClient.put(caret.client(), now);
        return true;
    }

    /** Forgets somebody's caret; false if there was none. */
    boolean remove(String client) {
        return byClient.remove(client) != null;
    }

    List<Caret> all() {
        return List.copyOf(byClient.values());
    }
}
