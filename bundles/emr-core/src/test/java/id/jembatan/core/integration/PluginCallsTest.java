package id.jembatan.core.integration;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.After;
import org.junit.Test;

public class PluginCallsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final PluginCalls calls = new PluginCalls(new Bridges(), 2);
    private final CountDownLatch released = new CountDownLatch(1);

    @After
    public void stop() {
        released.countDown();
        calls.stop();
    }

    @Test
    public void bringsTheValueHomeWithTheBridgesLoaderInPlace() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
            PluginCall<ClassLoader> call = calls.start(
                    "p", "x", loader, LONG, () -> Thread.currentThread().getContextClassLoader());
            assertSame(loader, call.outcome().get(5, TimeUnit.SECONDS));
        }
    }

    @Test
    public void bringsTheExceptionHome() {
        PluginCall<Object> call = start("p", LONG, () -> {
            throw new IllegalStateException("bug");
        });
        ExecutionException failed =
                assertThrows(ExecutionException.class, () -> call.outcome().get(5, TimeUnit.SECONDS));
        assertTrue(failed.getCause() instanceof IllegalStateException);
    }

    @Test
    public void givesALateCallUpAndInterruptsIt() throws Exception {
        PluginCall<Object> call = start("p", Duration.ofMillis(50), () -> {
            new CountDownLatch(1).await();
            return null;
        });
        ExecutionException late =
                assertThrows(ExecutionException.class, () -> call.outcome().get(5, TimeUnit.SECONDS));
        assertTrue(late.getCause() instanceof TimeoutException);
        assertTrue(call.awaitEnd(Duration.ofSeconds(5)));
    }

    @Test
    public void tellsTheOutcomeOfADeafCallAtOnceAndItsEndWhenItComes() throws Exception {
        PluginCall<String> call = start("p", Duration.ofMillis(50), () -> {
            awaitDeaf();
            return "late";
        });
        assertThrows(ExecutionException.class, () -> call.outcome().get(5, TimeUnit.SECONDS));
        assertFalse(call.ended().isDone());
        assertEquals(1, calls.of("p").size());
        released.countDown();
        assertEquals("late", call.ended().get(5, TimeUnit.SECONDS));
        await().until(() -> calls.of("p").isEmpty());
    }

    @Test
    public void refusesAtOnceWhenEveryThreadIsTaken() {
        start("p", LONG, this::awaitReleased);
        start("p", LONG, this::awaitReleased);
        assertThrows(RejectedExecutionException.class, () -> start("q", LONG, () -> null));
        released.countDown();
        await().until(() -> calls.of("p").isEmpty());
        start("q", LONG, () -> null).outcome().join();
    }

    @Test
    public void endsTheCallsOfABridgeThatGoesAndNoOthers() throws Exception {
        PluginCall<Object> goes = start("p", LONG, this::awaitReleased);
        PluginCall<Object> stays = start("q", LONG, this::awaitReleased);
        calls.stop("p", Duration.ofSeconds(5));
        assertTrue(goes.ended().isDone());
        ExecutionException gone =
                assertThrows(ExecutionException.class, () -> goes.outcome().get());
        assertTrue(gone.getCause() instanceof PluginCall.Gone);
        assertFalse(stays.outcome().isDone());
    }

    @Test
    public void aThreadIsCleanForTheNextBridge() throws Exception {
        PluginCalls one = new PluginCalls(new Bridges(), 1);
        PluginCall<Object> late = one.start("p", "x", getClass().getClassLoader(), Duration.ofMillis(20), () -> {
            awaitDeaf(Duration.ofMillis(100));
            return null;
        });
        assertThrows(ExecutionException.class, () -> late.outcome().get());
        assertTrue(late.awaitEnd(Duration.ofSeconds(5)));
        await().until(() -> one.of("p").isEmpty());
        PluginCall<String> next = await().ignoreException(RejectedExecutionException.class)
                .until(
                        () -> one.start(
                                "q",
                                "y",
                                getClass().getClassLoader(),
                                LONG,
                                () -> Thread.currentThread().isInterrupted() + " "
                                        + Thread.currentThread().getName()),
                        call -> true);
        assertEquals("false emr-bridge-1 q y", next.outcome().get(5, TimeUnit.SECONDS));
        one.stop();
    }

    private <T> PluginCall<T> start(String plugin, Duration budget, Callable<T> body) {
        return calls.start(plugin, "x", getClass().getClassLoader(), budget, body);
    }

    private Object awaitReleased() throws InterruptedException {
        released.await();
        return null;
    }

    private void awaitDeaf() {
        while (released.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private static void awaitDeaf(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
