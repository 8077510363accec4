package id.jembatan.core.integration;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes one waiting thread; raised while nobody waits, it lets the next one through at once. */
final class Signal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raisedNow = lock.newCondition();
    private boolean raised;

    void raise() {
        lock.lock();
        try {
            raised = true;
            raisedNow.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void await(Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (!raised && nanos > 0) {
                nanos = raisedNow.awaitNanos(nanos);
            }
            raised = false;
        } finally {
            lock.unlock();
        }
    }
}
