package org.commonground.draft.wire;

import org.commonground.draft.text.Side;
import org.commonground.draft.text.StepMap;

/** Where somebody's selection begins and where its moving end is, in positions of a version. */
record Caret(String client, String name, int color, int anchor, int head) {

    Caret mapped(StepMap map) {
        return new Caret(client, name, color, map.map(anchor, Side.AFTER), map.map(head, Side.AFTER));
    }
}
