package org.commonground.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list on a page, one part for each thing. A part whose thing is still there stays the same component, and what need not move is
 * not moved, so that focus, open menus and the scroll stay where they are.
 */
public final class Parts<K, T, P extends Component> extends Div {

    private final Function<T, K> identity;
    private final Function<T, P> part;
    private final Map<K, P> shown = new HashMap<>();
    /** As they stand on the page: asked of Vaadin, each place would cost a walk through all of them. */
    private final List<P> standing = new ArrayList<>();

    /** @param part makes the part for a thing that was not there before */
    public Parts(Function<T, K> identity, Function<T, P> part) {
        this.identity = identity;
        this.part = part;
    }

    /** Shows these things, in this order. */
    public void show(List<T> things) {
        show(things, (part, thing) -> {});
    }

    /** Shows these things, in this order. Parts that were there before are told what is true now. */
    public void show(List<T> things, BiConsumer<P, T> tell) {
        removeAllBut(things);
        for (var place = 0; place < things.size(); place++) {
            var thing = things.get(place);
            var known = shown.get(identity.apply(thing));
            if (known != null) {
                tell.accept(known, thing);
            }
            put(known == null ? made(thing) : known, place);
        }
    }

    /** How many things are shown. */
    public int count() {
        return shown.size();
    }

    /** The part that shows a thing. */
    public Optional<P> of(K identity) {
        return Optional.ofNullable(shown.get(identity));
    }

    private P made(T thing) {
        var fresh = part.apply(thing);
        shown.put(identity.apply(thing), fresh);
        return fresh;
    }

    private void removeAllBut(List<T> things) {
        var wanted = things.stream().map(identity).collect(Collectors.toSet());
        shown.entrySet().removeIf(each -> {
            var gone = !wanted.contains(each.getKey());
            if (gone) {
                takeAway(each.getValue());
            }
            return gone;
        });
    }

    /** Where the part belongs right behind the one that stands in its place, that other one is the one that moved. */
    private void put(P wanted, int place) {
        if (stands(wanted, place)) {
            return;
        }
        if (stands(wanted, place + 1)) {
            takeAway(standing.get(place));
        } else {
            standing.remove(wanted);
            standing.add(place, wanted);
            addComponentAtIndex(place, wanted);
        }
    }

    private void takeAway(P part) {
        standing.remove(part);
        remove(part);
    }

    private boolean stands(P part, int place) {
        return place < standing.size() && standing.get(place) == part;
    }
}
