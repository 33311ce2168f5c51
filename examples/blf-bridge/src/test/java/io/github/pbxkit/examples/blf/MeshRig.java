package io.github.pbxkit.examples.blf;

import io.github.pbxkit.devstate.testkit.TcpCable;
import java.nio.file.Path;

/** The bridge tver calls the bridge moscow, over TLS and a cable. */
final class MeshRig implements LinkRig {
    private static final String SECRET = "secret: the secret of the tests\n";

    private final Path certificate;
    private final int port = BridgeProcess.freePort();
    private final TcpCable cable = new TcpCable(port);

    /** @param certificate of this machine; its key is lab.key beside it */
    MeshRig(Path certificate) {
        this.certificate = certificate;
    }

    @Override
    public String moscow() {
        return SECRET + "listen: 127.0.0.1:" + port + "\ncertificate: " + certificate + "\nkey: "
                + certificate.resolveSibling("lab.key") + "\npeers: {tver: }\n";
    }

    @Override
    public String tver() {
        return SECRET + "trust: " + certificate + "\npeers: {moscow: 'wss://127.0.0.1:" + cable.port() + "'}\n";
    }

    @Override
    public String praise() {
        return "The bridge of tver calls us";
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
        return false;
    }

    @Override
    public void killServer() {
        throw new UnsupportedOperationException("no server here");
    }

    @Override
    public void startServer() {
        throw new UnsupportedOperationException("no server here");
    }

    @Override
    public String log() {
        return "";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void close() {
        cable.close();
    }
}
