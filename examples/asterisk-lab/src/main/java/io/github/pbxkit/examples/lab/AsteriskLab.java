package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts real Asterisk servers on this machine, without root, several side by side.
 *
 * <pre>{@code
 * try (AsteriskServer pbx = AsteriskLab.start(AsteriskVersion.V22, LabOptions.defaults())) {
 *     SipPhone phone = pbx.phone("6001");
 *     SipCall call = phone.call("4001").awaitAnswered();
 * }
 * }</pre>
 */
public final class AsteriskLab {
    private static final Logger log = LoggerFactory.getLogger(AsteriskLab.class);

    // A Unix socket's name may have 107 bytes; the server's control socket is run/asterisk.ctl in its folder.
    private static final int LONGEST_FOLDER = 107 - "/run/asterisk.ctl".length();

    private AsteriskLab() {}

    /**
     * Starts a server and waits until it answers. The first time this may fetch an Asterisk, which takes some seconds.
     *
     * @throws LabUnavailableException when no Asterisk of that line can be had here
     * @throws LabException            when it does not start
     */
    public static AsteriskServer start(AsteriskVersion version, LabOptions options) {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(options, "options");
        Installations installations = Installations.ofThisMachine();
        AsteriskTree tree = installations.get(version);
        Ports ports = options.portBase() == 0 ? Ports.free(installations.cache()) : Ports.at(options.portBase());
        try {
            return start(version, tree, options, ports);
        } catch (RuntimeException e) {
            ports.close();
            throw e;
        }
    }

    private static AsteriskServer start(AsteriskVersion version, AsteriskTree tree, LabOptions options, Ports ports) {
        long began = System.nanoTime();
        Instance instance = instance(version, tree, options, ports);
        AsteriskServer server = new AsteriskServer(version, tree, instance, options, ports);
        try {
            server.awaitReady(options.startTimeout());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        log.info(
                "{} is {}, ready after {} ms: ARI port {}, AMI port {}, SIP port {} ({})",
                version,
                server.version(),
                Duration.ofNanos(System.nanoTime() - began).toMillis(),
                ports.http(),
                ports.ami(),
                ports.sip(),
                server.sipDriver());
        return server;
    }

    private static Instance instance(AsteriskVersion version, AsteriskTree tree, LabOptions options, Ports ports) {
        try {
            Path folder = Files.createTempDirectory("pbxkit-lab-" + version.number() + "-");
            if (folder.toString().length() > LONGEST_FOLDER) {
                Folders.delete(folder);
                throw new LabException("The folder " + folder + " has a longer name than a Unix socket in it may have."
                        + " Start the JVM with -Djava.io.tmpdir=/tmp");
            }
            return Instance.create(folder, tree, options, ports);
        } catch (IOException e) {
            throw new LabException("Cannot write the configuration of an instance: " + e.getMessage(), e);
        }
    }
}
