package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.await;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionsTest {
    private final EventLoopGroup group = AmiRuntime.nioGroup("test-io");
    private final EventLoop loop = group.next();
    private final ExecutorService pool = Executors.newCachedThreadPool(AmiRuntime.daemons("test-completion"));

    @AfterEach
    void stop() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        pool.shutdownNow();
    }

    @Test
    void oneTaskCompletesAllThatCameTogetherInTheirOrder() {
        List<Runnable> tasks = new ArrayList<>();
        List<Integer> completed = new ArrayList<>();
        onLoop(() -> {
            Completions completions = new Completions(loop, tasks::add);
            IntStream.range(0, 100).forEach(i -> completions.add(() -> completed.add(i)));
            assertThat(tasks).hasSize(1);
            tasks.remove(0).run();
        });
        assertThat(completed)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
        assertThat(tasks).isEmpty();
    }

    @Test
    void othersOnTheSameExecutorHaveTheirTurnInBetween() {
        List<Runnable> tasks = new ArrayList<>();
        AtomicInteger completed = new AtomicInteger();
        onLoop(() -> {
            Completions completions = new Completions(loop, tasks::add);
            IntStream.range(0, 1000).forEach(i -> completions.add(completed::incrementAndGet));
            tasks.remove(0).run();
            assertThat(completed.get()).isBetween(1, 999);
            while (!tasks.isEmpty()) {
                tasks.remove(0).run();
            }
        });
        assertThat(completed).hasValue(1000);
    }

    @Test
    void eachIsCompletedOnceHoweverTheTurnsEnd() {
        int count = 200_000;
        AtomicInteger[] times =
                IntStream.range(0, count).mapToObj(i -> new AtomicInteger()).toArray(AtomicInteger[]::new);
        AtomicInteger completed = new AtomicInteger();
        Completions completions = new Completions(loop, pool);
        for (int from = 0; from < count; from += 7) { // in small rounds of the loop, so that turns end all the time
            int first = from;
            onLoop(() -> IntStream.range(first, Math.min(count, first + 7))
                    .forEach(i -> completions.add(() -> {
                        times[i].incrementAndGet();
                        completed.incrementAndGet();
                    })));
        }
        await("all", () -> completed.get() >= count);
        assertThat(times).allMatch(time -> time.get() == 1);
    }

    @Test
    void whatWaitsBehindOneThatBlocksGoesOn() {
        CountDownLatch last = new CountDownLatch(1);
        AtomicInteger passed = new AtomicInteger();
        onLoop(() -> {
            Completions completions = new Completions(loop, pool);
            IntStream.range(0, 20).forEach(i -> completions.add(() -> awaits(last, passed)));
            completions.add(last::countDown); // behind all that wait for it
        });
        await("the twenty", () -> passed.get() == 20);
    }

    @Test
    void whatComesWhileOneBlocksNeedNotWaitForIt() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger passed = new AtomicInteger();
        Completions completions = new Completions(loop, pool);
        onLoop(() -> completions.add(() -> awaits(never, passed)));
        for (int i = 0; i < 100; i++) {
            CompletableFuture<Boolean> another = new CompletableFuture<>();
            onLoop(() -> completions.add(() -> another.complete(true)));
            assertThat(get(another)).isTrue();
        }
        assertThat(passed).hasValue(0);
        never.countDown();
    }

    @Test
    void oneThatIsBlockedGivesUpItsTurnSoonerThanOneThatComputes() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        assertThat(millisUntilOthersGoOn(() -> awaits(end, new AtomicInteger()), Thread.State.TIMED_WAITING, end))
                .isEqualTo(5);
        CountDownLatch done = new CountDownLatch(1);
        Runnable computing = () -> {
            while (done.getCount() > 0) {
                Thread.onSpinWait();
            }
        };
        assertThat(millisUntilOthersGoOn(computing, Thread.State.RUNNABLE, done))
                .isEqualTo(25);
    }

    /** By a clock that is moved by hand. */
    private static int millisUntilOthersGoOn(Runnable first, Thread.State state, CountDownLatch end)
            throws InterruptedException {
        EmbeddedChannel clock = new EmbeddedChannel();
        clock.freezeTime();
        List<Runnable> tasks = new ArrayList<>();
        CountDownLatch hasBegun = new CountDownLatch(1);
        Completions completions = new Completions(clock.eventLoop(), tasks::add);
        completions.add(() -> {
            hasBegun.countDown();
            first.run();
        });
        completions.add(() -> {});
        Thread thread = new Thread(tasks.remove(0));
        thread.start();
        hasBegun.await();
        await("state " + state, () -> thread.getState() == state);
        int millis = 0;
        while (tasks.isEmpty() && millis < 1000) {
            clock.advanceTimeBy(1, TimeUnit.MILLISECONDS);
            clock.runScheduledPendingTasks();
            millis++;
        }
        end.countDown();
        thread.join();
        clock.finishAndReleaseAll();
        return millis;
    }

    @Test
    void whatIsReleasedDoesNotWaitForTheLoopAnyMore() {
        CountDownLatch last = new CountDownLatch(1);
        AtomicInteger passed = new AtomicInteger();
        onLoop(() -> {
            Completions completions = new Completions(loop, pool);
            completions.add(() -> awaits(last, passed));
            completions.add(last::countDown);
            completions.release();
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        });
        await("it", () -> passed.get() == 1);
    }

    @Test
    void oneThatThrowsKeepsNothingFromTheOthers() {
        ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();
        Executor catching = task -> pool.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                thrown.add(e);
            }
        });
        AtomicInteger completed = new AtomicInteger();
        onLoop(() -> {
            Completions completions = new Completions(loop, catching);
            for (int i = 0; i < 10; i++) {
                completions.add(() -> {
                    throw new IllegalStateException("receiver");
                });
                completions.add(completed::incrementAndGet);
            }
        });
        await("the others", () -> completed.get() == 10);
        await("all that was thrown", () -> thrown.size() == 10); // the next turn begins before the executor sees it
    }

    private static void awaits(CountDownLatch latch, AtomicInteger passed) {
        try {
            if (latch.await(Servers.SOON.toSeconds(), TimeUnit.SECONDS)) {
                passed.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void onLoop(Runnable task) {
        get(CompletableFuture.runAsync(task, loop));
    }
}
