package io.github.pbxkit.examples.quarkus.pbx;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ari.AriClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects last and closes first: who registers handlers observes the start-up without a priority, and has done so before the
 * first event comes; who wants to say goodbye to callers observes the shut-down with a priority below {@link #CLOSE}.
 */
@Singleton
public class PbxLifecycle {
    /** After everybody else. */
    public static final int CONNECT = 1_000_000;

    /** Before everybody else, except for those who take leave of callers. */
    public static final int CLOSE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(PbxLifecycle.class);

    private final Servers<AriClient> ari;
    private final Servers<AmiClient> ami;

    /** @param links needed here so that it is there before the first change */
    PbxLifecycle(Servers<AriClient> ari, Servers<AmiClient> ami, PbxLinks links) {
        this.ari = ari;
        this.ami = ami;
    }

    /** The application starts without its PBX too: the clients go on trying, and health says so. */
    void connect(@Observes @Priority(CONNECT) StartupEvent start) {
        ari.forEach((name, client) -> connect("ARI", name, client::connect));
        ami.forEach((name, client) -> connect("AMI", name, client::connect));
    }

    /** A refused password ends the attempts; everything else is tried again, and the clients log it. */
    private static void connect(String protocol, String name, Supplier<CompletableFuture<Void>> connecting) {
        var unused = connecting.get().whenComplete((done, failure) -> {
            if (failure == null) {
                LOG.info("{} server {} is connected", protocol, name);
            } else {
                LOG.error("{} server {} cannot be used: {}", protocol, name, failure.getMessage());
            }
        });
    }

    /** All at once: each waits a bounded time for what its handlers are doing. */
    void close(@Observes @Priority(CLOSE) ShutdownEvent stop) {
        List<CompletableFuture<Void>> closing = new ArrayList<>();
        ari.forEach((name, client) -> closing.add(CompletableFuture.runAsync(client::close)));
        ami.forEach((name, client) -> closing.add(CompletableFuture.runAsync(client::close)));
        CompletableFuture.allOf(closing.toArray(CompletableFuture[]::new)).join();
    }
}
