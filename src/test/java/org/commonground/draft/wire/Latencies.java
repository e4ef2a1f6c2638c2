package org.commonground.draft.wire;

/** How long things took, to a hundredth of a millisecond, up to twenty seconds. */
public final class Latencies {

    private static final long BUCKET_NANOS = 10_000L;

    private final int[] buckets = new int[2_000_000];
    private long count;

    public void add(long nanos) {
        buckets[(int) Math.clamp(nanos / BUCKET_NANOS, 0, buckets.length - 1)]++;
        count++;
    }

    public long count() {
        return count;
    }

    /** The least time within which so large a part of them was done. */
    public double millis(double part) {
        var wanted = Math.max(1, (long) Math.ceil(count * part));
        var seen = 0L;
        for (var bucket = 0; bucket < buckets.length; bucket++) {
            seen += buckets[bucket];
            if (seen >= wanted) {
                return (bucket + 1) * BUCKET_NANOS / 1e6;
            }
        }
        return Double.NaN;
    }
}
