package org.commonground.draft.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Maps one after the other, some of them mirror images of earlier ones: what the first takes away, its mirror image brings back,
 * and positions inside find their way home. The semantics are those of ProseMirror's Mapping, to the letter.
 */
public final class Mapping {

    private static final int NONE = -1;

    private final List<StepMap> maps = new ArrayList<>();
    private int[] mirrors = new int[8];
    private int from;

    public Mapping() {}

    /** A mapping through these maps, none of them mirrored. */
    public static Mapping through(List<StepMap> maps) {
        Mapping mapping = new Mapping();
        maps.forEach(mapping::append);
        return mapping;
    }

    /** Adds a map at the end. */
    public void append(StepMap map) {
        if (maps.size() == mirrors.length) {
            mirrors = Arrays.copyOf(mirrors, mirrors.length * 2);
        }
        mirrors[maps.size()] = NONE;
        maps.add(map);
    }

    /** Adds a map at the end that is the mirror image of the one with this index. */
    public void append(StepMap map, int mirrored) {
        append(map);
        mirrors[maps.size() - 1] = mirrored;
        mirrors[mirrored] = maps.size() - 1;
    }

    /** From now on, mapping begins with the map of this index. */
    public void startAt(int index) {
        from = index;
    }

    /** Where the position goes. */
    public int map(int position, Side side) {
        return mapped(position, side).position();
    }

    /** Where the position goes, and what is deleted around it. */
    public Mapped mapped(int position, Side side) {
        StepMap.Trail trail = new StepMap.Trail(position);
        for (int i = from; i < maps.size(); i++) {
            int deletionsBefore = trail.deletions;
            maps.get(i).follow(trail, side);
            if (trail.recovery != StepMap.NOT_RECOVERABLE && mirrors[i] > i) {
                i = mirrors[i];
                trail.recovered(maps.get(i).recover(trail.recovery), deletionsBefore);
            }
        }
        return trail.mapped();
    }
}
