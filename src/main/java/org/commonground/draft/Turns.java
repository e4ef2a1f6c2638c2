package org.commonground.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets one thing happen after the other, on a thread that lasts while there is something to do. What comes while it is busy waits,
 * and is taken together the next time: so those who write at the same moment are stored together.
 */
final class Turns<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private final Executor executor;
    private final Consumer<List<T>> worker;
    private final int most;
    private boolean busy;

    /** @param most how many things the worker is given at a time, at most */
    Turns(Executor executor, int most, Consumer<List<T>> worker) {
        this.executor = executor;
        this.most = most;
        this.worker = worker;
    }

    /** Adds something to do, and says how much waits now. */
    int add(T turn) {
        boolean asleep;
        int length;
        lock.lock();
        try {
            waiting.addLast(turn);
            length = waiting.size();
            asleep = !busy;
            busy = true;
        } finally {
            lock.unlock();
        }
        if (asleep) {
            executor.execute(this::work);
        }
        return length;
    }

    int length() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    boolean isIdle() {
        lock.lock();
        try {
            return !busy;
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        boolean done = false;
        try {
            for (List<T> turns = next(); !turns.isEmpty(); turns = next()) {
                worker.accept(turns);
            }
            done = true;
        } finally {
            if (!done) {
                executor.execute(this::work);
            }
        }
    }

    private List<T> next() {
        lock.lock();
        try {
            List<T> turns = new ArrayList<>();
            while (turns.size() < most && !waiting.isEmpty()) {
                turns.add(waiting.removeFirst());
            }
            busy = !turns.isEmpty();
            return turns;
        } finally {
            lock.unlock();
        }
    }
}
