package io.github.pbxkit.examples.kit.ari;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriForbiddenException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.model.AsteriskInfo;
import io.github.pbxkit.examples.kit.Fault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Questions to a PBX that change nothing there. Each blocks until the answer is in, and no longer than it has patience. */
public final class AriCheck {
    /** No channel has this id: a user who may write is told so (404), one who may only read is refused before (403). */
    private static final String NO_CHANNEL = "pbxkit-rights-check";

    private final AriClient client;
    private final AriFaults faults;
    private final Duration patience;

    /** @param faults of the same PBX */
    public AriCheck(AriClient client, AriFaults faults, Duration patience) {
        this.client = client;
        this.faults = faults;
        this.patience = patience;
    }

    /**
     * Asterisk's version.
     *
     * @throws Fault when it cannot be asked: not there, wrong password, wrong prefix...
     */
    public String version() {
        try {
            AsteriskInfo info = client.asterisk().getInfo().within(patience).await();
            return info.system() == null ? "?" : info.system().version();
        } catch (RuntimeException e) {
            throw faults.of(e);
        }
    }

    /** @throws Fault when our user may only read */
    public void requireWrite() {
        try {
            client.channels().hangup(NO_CHANNEL).within(patience).await();
        } catch (AriNotFoundException allowed) {
            return;
        } catch (AriForbiddenException e) {
            throw faults.readOnly(e);
        } catch (RuntimeException e) {
            throw faults.of(e);
        }
    }

    /** Whether the PBX knows the application. On Asterisk 16 also one whose program has gone. */
    public boolean isRegistered(String application) {
        try {
            client.applications().get(application).within(patience).await();
            return true;
        } catch (AriNotFoundException e) {
            return false;
        } catch (RuntimeException e) {
            throw faults.of(e);
        }
    }

    /** @throws Fault when the client does not get its connection */
    public void connect() {
        await(client.connect());
    }

    /** @throws Fault when that fails or takes too long */
    public void await(CompletableFuture<Void> begun) {
        try {
            begun.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw faults.of(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw faults.of(e);
        }
    }
}
