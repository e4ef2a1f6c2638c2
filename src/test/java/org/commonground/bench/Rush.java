package org.commonground.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Everybody's ballot in one vote: when each was cast and when it was answered. */
public final class Rush {

    private final List<RawPage> voters;
    private final Function<RawPage, CompletableFuture<Void>> cast;
    private final AtomicLongArray clicked;
    private final AtomicLongArray answered;

    /** @param cast how a page casts */
    public Rush(List<RawPage> voters, Function<RawPage, CompletableFuture<Void>> cast) {
        this.voters = voters;
        this.cast = cast;
        clicked = new AtomicLongArray(voters.size());
        answered = new AtomicLongArray(voters.size());
    }

    /** Everybody casts, spread evenly over this time. Returns when all have an answer. */
    public void votes(java.time.Duration spread) {
        var began = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        var answers = new ArrayList<CompletableFuture<Void>>();
        for (var place = 0; place < voters.size(); place++) {
            var voter = place;
            sleepUntil(began + spread.toNanos() * place / Math.max(1, voters.size() - 1));
            clicked.set(voter, System.nanoTime());
            answers.add(cast.apply(voters.get(voter)).thenRun(() -> answered.set(voter, System.nanoTime())));
        }
        answers.forEach(CompletableFuture::join);
    }

    public long firstClick() {
        return all(clicked).min().orElseThrow();
    }

    public long lastClick() {
        return all(clicked).max().orElseThrow();
    }

    public long lastAnswer() {
        return all(answered).max().orElseThrow();
    }

    /** How many had been cast by then. */
    public long castBy(long at) {
        return all(clicked).filter(each -> each != 0 && each <= at).count();
    }

    /** How long so large a part of the ballots was answered within, in nanoseconds. */
    public long answer(double part) {
        var times = IntStream.range(0, voters.size())
                .mapToLong(place -> answered.get(place) - clicked.get(place))
                .sorted()
                .toArray();
        return times[(int) Math.min(times.length - 1, times.length * part)];
    }

    /** How many of these numbers were wrong: less than one before, more than were cast by then, or more than there were at the end. */
    public int wrong(List<RawPage.Said> said, int total) {
        var before = 0;
        var wrong = 0;
        for (var each : said) {
            if (each.voted() < before || each.voted() > castBy(each.at()) || each.voted() > total) {
                wrong++;
            }
            before = each.voted();
        }
        return wrong;
    }

    private static java.util.stream.LongStream all(AtomicLongArray times) {
        return IntStream.range(0, times.length()).mapToLong(times::get);
    }

    private static void sleepUntil(long time) {
        var rest = time - System.nanoTime();
        if (rest > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(rest);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
