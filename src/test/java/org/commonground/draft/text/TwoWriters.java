package org.commonground.draft.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Plays a concurrent trace as our clients and server would: the server takes each transaction in the order of the trace, while its
 * writer has seen only what the trace says, and goes on building on own changes that are not confirmed yet.
 */
final class TwoWriters {

    /** A writer's own change, as its text has it, with its place in the log. */
    private record Own(int logged, Step step) {}

    private static final Step NOTHING = new Replace(0, 0, Slice.EMPTY, false);

    private static final class Writer {
        private int confirmed;
        private List<Own> unconfirmed = new ArrayList<>();

        /** The index of the own change that the log has at this version; negative where it has another's. */
        private int own(int version) {
            return Collections.binarySearch(
                    unconfirmed, new Own(version, NOTHING), Comparator.comparingInt(Own::logged));
        }
    }

    private final Trace trace;
    private final TokenRow row = TokenRow.empty();
    private final List<StepMap> log = new ArrayList<>();
    private final int[] loggedAfter;
    private int concurrent;
    private final List<Writer> writers = List.of(new Writer(), new Writer());

    TwoWriters(Trace trace) {
        this.trace = trace;
        this.loggedAfter = new int[trace.transactions().size()];
    }

    String text() {
        return row.plainText();
    }

    /** How many of their changes the two made before they had heard of what the log already held. */
    int concurrent() {
        return concurrent;
    }

    void play(int index) {
        Trace.Transaction transaction = trace.transactions().get(index);
        Writer writer = writers.get(transaction.agent());
        transaction.parents().stream()
                .filter(parent -> trace.transactions().get(parent).agent() != transaction.agent())
                .forEach(parent -> hear(writer, loggedAfter[parent]));
        for (Trace.Patch patch : transaction.patches()) {
            write(writer, patch.step());
        }
        loggedAfter[index] = log.size();
    }

    /** The server maps the step over what its writer has not seen, finds the writer's own changes again, and stores it. */
    private void write(Writer writer, Step step) {
        Mapping mapping = backOver(writer.unconfirmed);
        for (int version = writer.confirmed; version < log.size(); version++) {
            appendLogged(mapping, writer, version);
        }
        concurrent += writer.confirmed + writer.unconfirmed.size() < log.size() ? 1 : 0;
        Step stored = step.mapped(mapping).orElseThrow();
        if (!(row.apply(stored) instanceof Applied)) {
            throw new AssertionError(stored + " does not fit");
        }
        writer.unconfirmed.add(new Own(log.size(), step));
        log.add(stored.map());
    }

    /** The writer hears of the log up to a version, and puts what is still unconfirmed on top of it. */
    private void hear(Writer writer, int version) {
        if (version <= writer.confirmed) {
            return;
        }
        Mapping mapping = backOver(writer.unconfirmed);
        for (int i = writer.confirmed; i < version; i++) {
            appendLogged(mapping, writer, i);
        }
        List<Own> still = new ArrayList<>();
        for (int i = 0; i < writer.unconfirmed.size(); i++) {
            Own own = writer.unconfirmed.get(i);
            if (own.logged() >= version) {
                mapping.startAt(writer.unconfirmed.size() - i);
                int mirrored = writer.unconfirmed.size() - 1 - i;
                own.step().mapped(mapping).ifPresent(step -> {
                    mapping.append(step.map(), mirrored);
                    still.add(new Own(own.logged(), step));
                });
            }
        }
        writer.unconfirmed = still;
        writer.confirmed = version;
    }

    private static Mapping backOver(List<Own> unconfirmed) {
        Mapping mapping = new Mapping();
        for (Own own : unconfirmed.reversed()) {
            mapping.append(own.step().map().inverted());
        }
        return mapping;
    }

    private void appendLogged(Mapping mapping, Writer writer, int version) {
        int own = writer.own(version);
        if (own >= 0) {
            mapping.append(log.get(version), writer.unconfirmed.size() - 1 - own);
        } else {
            mapping.append(log.get(version));
        }
    }
}
