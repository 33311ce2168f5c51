package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.socket.AriSocket;
import io.github.pbxkit.ari.socket.AriSocketListener;
import io.github.pbxkit.ari.socket.AriSocketSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventConnectionTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        timer.shutdownNow();
        executor.shutdownNow();
    }

    /**
     * The owner's resync has a lock of its own, under which it may give the connection up; a socket that was accepted before
     * it is wanted is open at once, and begins a resync. Both at the same time must not wait for each other.
     */
    @Test
    void isGivenUpByAnOwnerWhoseLockTheOpenedSocketWants() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch locked = new CountDownLatch(1);
        ReentrantLock ownersLock = new ReentrantLock();
        AtomicInteger synchronised = new AtomicInteger();
        AtomicReference<EventConnection> connection = new AtomicReference<>();
        Sockets source = new Sockets() {
            @Override
            void opening() {
                opening.countDown();
                pause(locked);
            }
        };
        connection.set(connection(source, new Owner() {
            @Override
            public CompletableFuture<Void> synchronise(boolean afterGap, Consumer<String> giveUp) {
                ownersLock.lock();
                try {
                    synchronised.incrementAndGet();
                    return new CompletableFuture<>();
                } finally {
                    ownersLock.unlock();
                }
            }
        }));

        CompletableFuture<Void> drop = CompletableFuture.runAsync(
                () -> {
                    ownersLock.lock();
                    try {
                        locked.countDown();
                        pause(opening);
                        connection.get().drop("a queue is full");
                    } finally {
                        ownersLock.unlock();
                    }
                },
                executor);
        CompletableFuture<Void> connect =
                CompletableFuture.runAsync(() -> connection.get().connect(), executor);

        drop.get(20, TimeUnit.SECONDS);
        connect.get(20, TimeUnit.SECONDS);
        // The timer has to get the lock too, for the next socket.
        connection.get().close();
        assertThat(connection.get().state()).isEqualTo(ConnectionState.CLOSED);
    }

    /** There was nothing to break off yet when it was closed, so that is done as soon as there is. */
    @Test
    void breaksASocketOffThatComesAfterItsEnd() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Sockets source = new Sockets() {
            @Override
            public AriSocket open(List<String> applications, AriSocketListener listener) {
                opening.countDown();
                pause(closed);
                return socket;
            }
        };
        EventConnection connection = connection(source, new Owner());

        CompletableFuture<Void> connect = CompletableFuture.runAsync(connection::connect, executor);
        pause(opening);
        connection.close();
        closed.countDown();
        connect.get(20, TimeUnit.SECONDS);

        assertThat(source.aborted).hasValue(1);
    }

    private EventConnection connection(AriSocketSource source, EventConnection.Owner owner) {
        return new EventConnection(
                source, TestClients.QUICK, List.of("app"), timer, executor, new SplittableRandom(1), owner);
    }

    private static void pause(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Sockets that are open when they are asked for. */
    private static class Sockets implements AriSocketSource {
        final AtomicInteger aborted = new AtomicInteger();
        final AriSocket socket = new AriSocket() {
            @Override
            public boolean send(String text) {
                return false;
            }

            @Override
            public void close(int status) {
                // Closed.
            }

            @Override
            public void abort() {
                aborted.incrementAndGet();
            }
        };

        void opening() {
            // Nothing to wait for.
        }

        @Override
        public AriSocket open(List<String> applications, AriSocketListener listener) {
            opening();
            listener.onOpen(socket);
            return socket;
        }

        @Override
        public boolean isLasting() {
            return true;
        }

        @Override
        public boolean isDialling() {
            return false;
        }
    }

    private static class Owner implements EventConnection.Owner {
        @Override
        public void onSocket(AriSocket socket) {
            // Not of interest.
        }

        @Override
        public void onSocketLost(String reason) {
            // Not of interest.
        }

        @Override
        public void onMessage(String text) {
            // Not of interest.
        }

        @Override
        public void onChange(ConnectionChange change) {
            // Not of interest.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public CompletableFuture<Void> synchronise(boolean afterGap, Consumer<String> giveUp) {
            return new CompletableFuture<>();
        }
    }
}
