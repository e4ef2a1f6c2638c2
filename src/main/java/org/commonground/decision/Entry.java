package org.commonground.decision;

/**
 * One line of a chronicle.
 *
 * @param number counts from 1
 * @param entry one line of JSON
 * @param hash SHA-256 in hexadecimal over the hash before it, a line break and the entry; for the first one nothing stands before the
 *     line break
 */
public record Entry(int number, String entry, String hash) {

    static Entry after(int number, String before, String entry) {
        return new Entry(number + 1, entry, Fingerprint.of(before + "\n" + entry));
    }
}
