package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final List<String> losses = new ArrayList<>();

    /** Whatever the order in which an executor takes its tasks, each lane keeps its own. */
    @Property
    void eachLaneKeepsItsOrder(
            @ForAll @Size(max = 200) List<@IntRange(max = 5) Integer> keys,
            @ForAll List<@IntRange(max = 9) Integer> choices) {
        Deque<Runnable> executor = new ArrayDeque<>();
        Lanes lanes = new Lanes(executor::add, 1_000, losses::add, queued -> {});
        Map<Integer, List<Integer>> ran = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            int number = i;
            int key = keys.get(i);
            lanes.offer(
                    key(key),
                    () -> ran.computeIfAbsent(key, k -> new ArrayList<>()).add(number));
        }

        for (int i = 0; !executor.isEmpty(); i++) {
            int choice = choices.isEmpty() ? 0 : choices.get(i % choices.size());
            Runnable next = choice % 2 == 0 ? executor.pollFirst() : executor.pollLast();
            next.run();
        }

        assertThat(ran.values().stream().mapToInt(List::size).sum()).isEqualTo(keys.size());
        assertThat(ran.values()).allSatisfy(numbers -> assertThat(numbers).isSorted());
        assertThat(lanes.waiting()).isZero();
        assertThat(lanes.open()).isZero();
        assertThat(losses).isEmpty();
    }

    @Test
    void aLaneNeverRunsTwiceAtATime() throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(8);
        Lanes lanes = new Lanes(executor, 100_000, losses::add, queued -> {});
        AtomicInteger running = new AtomicInteger();
        AtomicInteger clashes = new AtomicInteger();
        AtomicInteger ran = new AtomicInteger();
        Runnable task = () -> {
            clashes.addAndGet(running.incrementAndGet() - 1);
            if (ran.get() % 20 == 0) {
                Thread.yield(); // not each time: on a busy machine one costs milliseconds
            }
            running.decrementAndGet();
            ran.incrementAndGet();
        };

        for (int i = 0; i < 20_000; i++) {
            lanes.offer(key(1), task);
        }
        Eventually.until("all ran", () -> ran.get() == 20_000);
        executor.shutdown();

        assertThat(clashes).hasValue(0);
        Eventually.until("lane is gone", () -> lanes.open() == 0);
    }

    @Test
    void aLongLaneLetsOthersHaveTheThread() {
        Deque<Runnable> oneThread = new ArrayDeque<>();
        Lanes lanes = new Lanes(oneThread::add, 1_000, losses::add, queued -> {});
        List<String> ran = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lanes.offer(key(1), () -> ran.add("long"));
        }
        lanes.offer(key(2), () -> ran.add("short"));

        while (!oneThread.isEmpty()) {
            oneThread.poll().run();
        }

        assertThat(ran.indexOf("short")).isLessThan(100);
        assertThat(ran).hasSize(501);
    }

    @Test
    void saysWhenItIsFull() {
        Deque<Runnable> executor = new ArrayDeque<>();
        Lanes lanes = new Lanes(executor::add, 3, losses::add, queued -> {});

        for (int i = 0; i < 5; i++) {
            lanes.offer(key(i), () -> {});
        }

        assertThat(losses).hasSize(2).allSatisfy(loss -> assertThat(loss).contains("3 events wait"));
        assertThat(lanes.waiting()).isEqualTo(3);
        assertThat(lanes.isHalfEmpty()).isFalse();
        executor.forEach(Runnable::run);
        assertThat(lanes.isHalfEmpty()).isTrue();
    }

    @Test
    void saysWhenTheExecutorTakesNothing() {
        Lanes lanes = new Lanes(
                task -> {
                    throw new RejectedExecutionException("full");
                },
                10,
                losses::add,
                queued -> {});

        lanes.offer(key(1), () -> {});

        assertThat(losses).singleElement().asString().contains("refuses").contains("1 events");
        assertThat(lanes.waiting()).isZero();
        assertThat(lanes.open()).isZero();
    }

    @Test
    void forgetsWhatWaitsWhenClosed() {
        Deque<Runnable> executor = new ArrayDeque<>();
        Lanes lanes = new Lanes(executor::add, 10, losses::add, queued -> {});
        List<String> ran = new ArrayList<>();
        lanes.offer(key(1), () -> ran.add("x"));

        lanes.close();
        lanes.offer(key(1), () -> ran.add("y"));
        executor.forEach(Runnable::run);

        assertThat(ran).isEmpty();
        assertThat(losses).isEmpty();
        assertThat(lanes.waiting()).isZero();
    }

    private static LaneKey key(int id) {
        return LaneKey.ofChannel("channel-" + id);
    }
}
