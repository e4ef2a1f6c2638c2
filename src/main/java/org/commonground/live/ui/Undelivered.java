package org.commonground.live.ui;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was sent to a page and has not been seen there yet, in the order of sending. */
final class Undelivered implements Serializable {

    /** As much as may be on its way until a page is asked to say what it has seen before its next beat, in characters. */
    static final int ENOUGH_TO_ASK = 64 * 1024;

    /** As much as is kept for a page that says nothing, in characters. */
    static final int MUCH = 512 * 1024;

    /** As long as a page may say nothing before no more is sent to it: changes that are not sent yet are sent as one. */
    static final Duration LONG = Duration.ofSeconds(15);

    /**
     * Something on its way.
     *
     * @param number what the page acknowledges it by
     * @param sync the number by which Vaadin's browser half puts messages in order
     */
    record Parcel(int number, int sync, String content, Instant sentAt) implements Serializable {

        private Parcel at(Instant now) {
            return new Parcel(number, sync, content, now);
        }
    }

    private final List<Parcel> parcels = new ArrayList<>();
    private int size;
    private int asked;

    void add(Parcel parcel) {
        parcels.add(parcel);
        size += parcel.content().length();
    }

    /** The page has processed this one, and so everything that was sent before. */
    void seen(int number) {
        while (!parcels.isEmpty() && parcels.getFirst().number() <= number) {
            drop();
        }
    }

    /** The page has processed everything up to Vaadin's message with this number. */
    void seenUpTo(int sync) {
        while (!parcels.isEmpty() && parcels.getFirst().sync() <= sync) {
            drop();
        }
    }

    boolean isTooMuch(Instant now) {
        return size > MUCH || isWaitingSince(now.minus(LONG));
    }

    /**
     * Whether so much is on its way that the page should say with this number what it has seen. Is not asked again until that was answered.
     */
    boolean asks(int number) {
        var asks = size > ENOUGH_TO_ASK && parcels.getFirst().number() > asked;
        if (asks) {
            asked = number;
        }
        return asks;
    }

    /** Something was sent before this moment and is still not seen. */
    boolean isWaitingSince(Instant then) {
        return !parcels.isEmpty() && parcels.getFirst().sentAt().isBefore(then);
    }

    boolean isEmpty() {
        return parcels.isEmpty();
    }

    List<Parcel> all() {
        return List.copyOf(parcels);
    }

    /** Everything sets out once more, at this moment. */
    List<Parcel> again(Instant now) {
        parcels.replaceAll(each -> each.at(now));
        return all();
    }

    private void drop() {
        size -= parcels.removeFirst().content().length();
    }
}
