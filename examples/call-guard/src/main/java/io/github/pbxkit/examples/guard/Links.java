package io.github.pbxkit.examples.guard;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriConnectException;
import io.github.pbxkit.ari.AriForbiddenException;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.AriUnauthorizedException;
import io.github.pbxkit.ari.Reconnect;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.ami.AmiAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Makes the clients, connects them, and says what to change when that fails. */
final class Links {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Links() {}

    static AriClient ari(URI uri, String user, String password, String application) {
        return AriClient.builder(uri)
                .credentials(user, password)
                .application(application)
                .options(AriOptions.builder()
                        .reconnect(Reconnect.DEFAULTS.withDelays(Duration.ofMillis(100), Duration.ofSeconds(2)))
                        .build())
                .build();
    }

    static AmiClient ami(String address, String user, String password) {
        AmiAddress at = AmiAddress.parse(address, AmiAddress.PLAIN);
        return AmiClient.builder(at.host(), at.port())
                .credentials(user, password)
                .events("call")
                .build();
    }

    static void connect(AriClient ari, URI uri, String user) {
        Throwable failure = failure(ari.connect());
        if (failure != null) {
            throw fault(failure, uri, user);
        }
    }

    static Fault fault(Throwable failure, URI uri, String user) {
        if (failure instanceof AriUnauthorizedException || failure instanceof AriForbiddenException) {
            return new Fault(failure, "fault.ari.user", uri, user);
        } else if (failure instanceof AriConnectException || failure instanceof TimeoutException) {
            return new Fault(failure, "fault.ari.connect", uri);
        }
        return new Fault(failure, "fault.ari", uri, failure.getMessage());
    }

    static void connect(AmiClient ami, String address) {
        Throwable failure = failure(ami.connect());
        if (failure != null) {
            throw new Fault(failure, "fault.ami", address, failure.getMessage());
        }
    }

    private static @Nullable Throwable failure(CompletableFuture<Void> connecting) {
        try {
            connecting.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            return e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }
}
