package io.github.pbxkit.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SerialQueueTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Integer> received = new ArrayList<>();
    private boolean isOpen = true;

    private final Executor executor = task -> {
        if (!isOpen) {
            throw new RejectedExecutionException("no more");
        }
        tasks.add(task);
    };

    private SerialQueue<Integer> queue(int capacity) {
        return new SerialQueue<>(capacity, executor, received::add);
    }

    private void runAll() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void handsOverAllThatItTookThoughTheExecutorIsShutDown() {
        SerialQueue<Integer> queue = queue(10_000);
        numbers(1_000).forEach(n -> assertThat(queue.add(n)).isEqualTo(SerialQueue.Put.TAKEN));
        isOpen = false;
        runAll();
        assertThat(received).isEqualTo(numbers(1_000));
    }

    @Test
    void givesOthersATurnWhileTheExecutorIsOpen() {
        SerialQueue<Integer> queue = queue(10_000);
        numbers(1_000).forEach(queue::add);
        tasks.remove().run();
        assertThat(received.size()).isLessThan(1_000);
        runAll();
        assertThat(received).isEqualTo(numbers(1_000));
    }

    @Test
    void saysThatTheExecutorRefusesAndGoesOnWhenItDoesNotAnyMore() {
        SerialQueue<Integer> queue = queue(2);
        isOpen = false;
        assertThat(queue.add(1)).isEqualTo(SerialQueue.Put.REFUSED);
        assertThat(queue.offer(2)).isEqualTo(SerialQueue.Put.REFUSED);
        assertThat(queue.addDroppingOldest(3)).isEqualTo(SerialQueue.Put.REFUSED);
        assertThat(queue.size()).isZero();
        isOpen = true;
        assertThat(queue.offer(4)).isEqualTo(SerialQueue.Put.TAKEN);
        runAll();
        assertThat(received).containsExactly(4);
    }

    @Test
    void tellsFullFromClosed() {
        SerialQueue<Integer> queue = queue(2);
        assertThat(queue.offer(1)).isEqualTo(SerialQueue.Put.TAKEN);
        assertThat(queue.addDroppingOldest(2)).isEqualTo(SerialQueue.Put.TAKEN);
        assertThat(queue.offer(3)).isEqualTo(SerialQueue.Put.FULL);
        assertThat(queue.addDroppingOldest(4)).isEqualTo(SerialQueue.Put.DISPLACED);
        queue.close();
        assertThat(queue.offer(5)).isEqualTo(SerialQueue.Put.CLOSED);
        runAll();
        assertThat(received).isEmpty();
    }

    @Test
    void callsBackOnceWhenHalfEmptyOrClosed() {
        SerialQueue<Integer> queue = queue(4);
        AtomicInteger called = new AtomicInteger();
        numbers(4).forEach(queue::add);
        queue.onHalfEmpty(called::incrementAndGet);
        assertThat(called).hasValue(0);
        runAll();
        assertThat(called).hasValue(1);
        numbers(4).forEach(queue::add);
        queue.onHalfEmpty(called::incrementAndGet);
        queue.close();
        assertThat(called).hasValue(2);
    }
}
