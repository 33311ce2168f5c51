package io.github.pbxkit.examples.blf;

import io.github.pbxkit.devstate.testkit.NatsServer;
import io.github.pbxkit.devstate.testkit.TcpCable;
import io.github.pbxkit.examples.kit.Texts;
import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.Nats;
import io.nats.client.api.KeyValueConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Both bridges meet at a real NATS server, over TLS, with the users that the doctor prints; tver's way there has a cable. */
final class NatsRig implements LinkRig {
    private static final String BUCKET = "devstate";

    private final Path certificate;
    private final NatsServer server;
    private final TcpCable cable;

    /** @param certificate of this machine; its key is lab.key beside it */
    NatsRig(Path folder, Path certificate) {
        this.certificate = certificate;
        server = new NatsServer(folder, "");
        makeBucket();
        server.write(NatsUsers.users(BUCKET, List.of("moscow", "tver"), Texts.in(BlfMain.class, "en"))
                + "tls { cert_file: \"" + certificate + "\", key_file: \"" + certificate.resolveSibling("lab.key")
                + "\" }\ndebug: true\n");
        server.start();
        cable = new TcpCable(server.port());
    }

    /** As an administrator does it once; nobody else may, later on. */
    private void makeBucket() {
        server.start();
        try (Connection connection = Nats.connect(server.uri().toString())) {
            connection
                    .keyValueManagement()
                    .create(KeyValueConfiguration.builder(BUCKET).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JetStreamApiException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        server.kill();
    }

    private String site(String user, int port) {
        return "link: nats\nnats: {servers: 'tls://127.0.0.1:" + port + "', user: " + user
                + ", password: CHANGE-ME, trust: " + certificate + "}\n";
    }

    @Override
    public String moscow() {
        return site("moscow", server.port());
    }

    @Override
    public String tver() {
        return site("tver", cable.port());
    }

    @Override
    public String praise() {
        return "this site may use the bucket devstate";
    }

    @Override
    public void cut() {
        cable.cut();
    }

    @Override
    public void heal() {
        cable.heal();
    }

    @Override
    public boolean hasServer() {
        return true;
    }

    @Override
    public void killServer() {
        server.kill();
    }

    @Override
    public void startServer() {
        server.start();
    }

    @Override
    public String log() {
        return server.log();
    }

    /** With {@code -Psoak} only: a bridge that starts cold takes longer over NATS than is promised, see the README. */
    @Override
    public int rounds() {
        return 0;
    }

    @Override
    public void close() {
        cable.close();
        server.close();
    }
}
