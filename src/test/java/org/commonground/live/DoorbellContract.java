package org.commonground.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every doorbell keeps to. */
public abstract class DoorbellContract {

    private static final Duration LONG_ENOUGH_TO_HEAR_NOTHING = Duration.ofMillis(250);

    private final Topic mission = Topic.of("statement", UUID.randomUUID());
    private final Topic vision = Topic.of("statement", UUID.randomUUID());
    private final OwnThreads threads = new OwnThreads();
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

    protected abstract Doorbell doorbell();

    /** Real threads and real time, for the bell under test. */
    protected final Pace pace() {
        return threads;
    }

    @AfterEach
    final void stopThreads() {
        threads.close();
    }

    @Test
    void ringsForWhoeverListens() {
        var ada = new AtomicInteger();
        var ben = new AtomicInteger();
        doorbell().listen(mission, ada::incrementAndGet);
        doorbell().listen(mission, ben::incrementAndGet);

        doorbell().ring(mission);

        await().untilAsserted(() -> assertThat(List.of(ada.get(), ben.get())).containsExactly(1, 1));
    }

    @Test
    void leavesOtherTopicsAlone() {
        var heard = new CopyOnWriteArrayList<Topic>();
        doorbell().listen(vision, () -> heard.add(vision));
        doorbell().listen(mission, () -> heard.add(mission));

        doorbell().ring(vision);
        doorbell().ring(mission);

        await().until(() -> heard.contains(mission));
        assertThat(heard).containsOnlyOnce(vision).containsOnlyOnce(mission);
    }

    @Test
    void isSilentAfterTheListenerLeft() {
        var left = new AtomicInteger();
        var stays = new AtomicInteger();
        var registration = doorbell().listen(mission, left::incrementAndGet);
        doorbell().listen(mission, stays::incrementAndGet);

        registration.remove();
        registration.remove();
        doorbell().ring(mission);

        await().until(() -> stays.get() == 1);
        assertThat(left).hasValue(0);
    }

    @Test
    void makesFewCallsOfManyRingsAndTellsTheLastOne() {
        var state = new AtomicInteger();
        var seen = new CopyOnWriteArrayList<Integer>();
        doorbell().listen(mission, () -> seen.add(state.get()));

        var began = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            state.incrementAndGet();
            doorbell().ring(mission);
        }
        await().until(() -> seen.contains(500));

        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(seen).hasSizeLessThanOrEqualTo(2 + (int) took.dividedBy(Pace.REST));
    }

    @Test
    void neverCallsOneListenerTwiceAtTheSameTime() throws InterruptedException {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var calls = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        doorbell().listen(mission, () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            calls.incrementAndGet();
            waitFor(goOn);
            inside.decrementAndGet();
        });

        doorbell().ring(mission);
        await().until(() -> calls.get() == 1);
        doorbell().ring(mission);
        await().during(LONG_ENOUGH_TO_HEAR_NOTHING).until(() -> calls.get() == 1);
        goOn.countDown();

        await().until(() -> calls.get() == 2);
        assertThat(most).hasValue(1);
    }

    @Test
    void callsAgainAfterAListenerFailed() {
        var calls = new AtomicInteger();
        doorbell().listen(mission, () -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("on purpose, to see the next call");
            }
        });

        doorbell().ring(mission);
        await().until(() -> calls.get() == 1);
        doorbell().ring(mission);

        await().until(() -> calls.get() == 2);
    }

    @Test
    void waitsForTheCommit() {
        var calls = new AtomicInteger();
        doorbell().listen(mission, calls::incrementAndGet);

        transaction.executeWithoutResult(status -> {
            doorbell().ring(mission);
            await().during(LONG_ENOUGH_TO_HEAR_NOTHING).until(() -> calls.get() == 0);
        });

        await().until(() -> calls.get() == 1);
    }

    @Test
    void staysSilentAfterARollback() {
        var calls = new AtomicInteger();
        doorbell().listen(mission, calls::incrementAndGet);

        transaction.executeWithoutResult(status -> {
            doorbell().ring(mission);
            status.setRollbackOnly();
        });

        await().during(LONG_ENOUGH_TO_HEAR_NOTHING).until(() -> calls.get() == 0);
    }

    @Test
    void ringsFromWithinACommitCallback() {
        var calls = new AtomicInteger();
        doorbell().listen(mission, calls::incrementAndGet);

        transaction.executeWithoutResult(
                status -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        doorbell().ring(mission);
                    }
                }));

        await().until(() -> calls.get() == 1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Transactions with their callbacks and nothing behind them. */
    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
