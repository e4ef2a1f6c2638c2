package org.commonground.draft.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A simulated writer as a browser is one: a confirmed document, own changes on top of it, at most one batch under way. What comes
 * from the server is final: own changes are taken back, the server's put on, and what is still unconfirmed put on again.
 */
final class Writer {

    /** An own change; {@code index} within the batch under way, or none yet. */
    private record Own(int index, Step step) {}

    private static final int NOT_SENT = -1;

    private final String name;
    private final List<String> seen = new ArrayList<>();
    private TokenRow confirmed = TokenRow.empty();
    private TokenRow view = TokenRow.empty();
    private int version;
    private int batches;
    private List<Own> own = new ArrayList<>();
    private List<Step> underWay = List.of();
    private int underWaySince;

    Writer(String name) {
        this.name = name;
    }

    void edit(RandomEditing editing) {
        editing.edit(view).ifPresent(step -> own.add(new Own(NOT_SENT, step)));
        seen.add(view.plainText());
    }

    /** The texts that stood on this writer's screen after each own change. */
    List<String> seen() {
        return seen;
    }

    /** Makes a batch of what is not sent, unless one is under way, and sends the one under way, perhaps again. */
    void send(Authority authority) {
        if (underWay.isEmpty() && !own.isEmpty()) {
            batches++;
            underWay = own.stream().map(Own::step).toList();
            underWaySince = version;
            List<Own> sent = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                sent.add(new Own(i, own.get(i).step()));
            }
            own = sent;
        }
        if (!underWay.isEmpty()) {
            authority.submit(id(), underWaySince, underWay);
        }
    }

    private String id() {
        return name + batches;
    }

    /** Hears of the next batches of the log, at most so many. */
    void hear(Authority authority, int most) {
        authority.since(version).stream().limit(most).forEach(this::receive);
    }

    private void receive(Authority.Stored stored) {
        boolean mine = stored.id().equals(id()) && !underWay.isEmpty();
        Mapping mapping = new Mapping();
        own.reversed().forEach(change -> mapping.append(change.step().map().inverted()));
        for (int i = 0; i < stored.steps().size(); i++) {
            Step step = stored.steps().get(i);
            if (!(confirmed.apply(step) instanceof Applied)) {
                throw new AssertionError(name + " cannot follow " + step);
            }
            int original = mine ? find(stored.indexes().get(i)) : -1;
            if (original < 0) {
                mapping.append(step.map());
            } else {
                mapping.append(step.map(), own.size() - 1 - original);
            }
        }
        putOnAgain(mapping, mine);
        underWay = mine ? List.of() : underWay;
        version++;
    }

    private int find(int index) {
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).index() == index) {
                return i;
            }
        }
        return -1;
    }

    private void putOnAgain(Mapping mapping, boolean batchConfirmed) {
        view = confirmed.copy();
        List<Own> still = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Own change = own.get(i);
            if (!batchConfirmed || change.index() == NOT_SENT) {
                int mirrored = own.size() - 1 - i;
                mapping.startAt(own.size() - i);
                change.step()
                        .mapped(mapping)
                        .filter(step -> view.apply(step) instanceof Applied)
                        .ifPresent(step -> {
                            mapping.append(step.map(), mirrored);
                            still.add(new Own(change.index(), step));
                        });
            }
        }
        own = still;
    }

    boolean isDone(Authority authority) {
        return own.isEmpty() && underWay.isEmpty() && version == authority.version();
    }

    TokenRow view() {
        return view;
    }

    TokenRow confirmed() {
        return confirmed;
    }
}
