package io.github.pbxkit.examples.guard;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.Reconnect;
import io.github.pbxkit.examples.kit.ami.AmiAddress;
import io.github.pbxkit.examples.kit.ami.AmiFaults;
import io.github.pbxkit.examples.kit.ari.AriCheck;
import io.github.pbxkit.examples.kit.ari.AriFaults;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

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

    static AriCheck check(AriClient ari, URI uri, String user) {
        return new AriCheck(ari, new AriFaults(uri, user), PATIENCE);
    }

    static void connect(AmiClient ami, String address, String user) {
        try {
            ami.connect()
                    .copy()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw AmiFaults.of(e, address, user);
        }
    }
}
