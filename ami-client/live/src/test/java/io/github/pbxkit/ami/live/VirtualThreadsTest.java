package io.github.pbxkit.ami.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.event.DeviceStateChange;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Client and model on virtual threads, as their READMEs recommend from Java 21 on. Reflection, because this is built for 17. */
class VirtualThreadsTest {
    private static final int HANDLERS = 200;

    private final Set<Boolean> kinds = ConcurrentHashMap.newKeySet();
    private ExecutorService virtual;

    @BeforeEach
    void start() throws ReflectiveOperationException {
        assumeTrue(Runtime.version().feature() >= 21, "virtual threads need Java 21");
        virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    @AfterEach
    void stop() {
        if (virtual != null) {
            virtual.shutdownNow();
        }
    }

    private void note() {
        try {
            Method isVirtual = Thread.class.getMethod("isVirtual");
            kinds.add((Boolean) isVirtual.invoke(Thread.currentThread()));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Two hundred handlers that block on an answer at the same time: no pool has to be large enough for them. */
    @Test
    void manyHandlersBlockAtOnce() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(HANDLERS);
        try (AmiTestServer server = AmiTestServer.start();
                AmiClient ami = AmiClient.builder(server.host(), server.port())
                        .credentials(server.user(), server.secret())
                        .eventExecutor(virtual)
                        .completionExecutor(virtual)
                        .build()) {
            ami.connect().orTimeout(30, TimeUnit.SECONDS).join();
            for (int i = 0; i < HANDLERS; i++) {
                ami.on(DeviceStateChange.class, change -> {
                    note();
                    ami.send(AmiAction.of("Ping")).join();
                    all.countDown();
                });
            }
            server.deviceState("PJSIP/6001", "INUSE");
            assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(kinds).containsExactly(true);
    }

    @Test
    void theModelsListenersRunThereToo() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        try (AmiTestServer server = AmiTestServer.builder().queue("support").start();
                AmiClient ami = AmiClient.builder(server.host(), server.port())
                        .credentials(server.user(), server.secret())
                        .eventExecutor(virtual)
                        .completionExecutor(virtual)
                        .build();
                LiveModel live = LiveModel.builder(ami).executor(virtual).start()) {
            live.onChange(LiveQueue.class, change -> {
                note();
                told.countDown();
            });
            ami.connect().orTimeout(30, TimeUnit.SECONDS).join();
            ami.send(AmiAction.of("QueueAdd").with("Queue", "support").with("Interface", "PJSIP/6001"))
                    .join();
            assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(kinds).containsExactly(true);
    }
}
