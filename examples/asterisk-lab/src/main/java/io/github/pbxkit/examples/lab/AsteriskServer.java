package io.github.pbxkit.examples.lab;

import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Asterisk of our own on 127.0.0.1. Made by {@link AsteriskLab#start}; it never outlives this JVM.
 *
 * <p>Thread-safe, but {@link #restart()}, {@link #kill()} and {@link #stop()} are meant for one thread. Methods that
 * talk to the server block.
 */
public final class AsteriskServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AsteriskServer.class);

    private static final Duration CLI_LIMIT = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(4);
    private static final Duration TERM_GRACE = Duration.ofSeconds(2);
    private static final Duration KILL_GRACE = Duration.ofSeconds(10);

    private final AsteriskVersion line;
    private final AsteriskTree tree;
    private final Instance instance;
    private final LabOptions options;
    private final Ports ports;
    private final List<SipPhone> openPhones = new CopyOnWriteArrayList<>();
    private volatile WatchedProcess process;
    private volatile boolean closed;

    AsteriskServer(AsteriskVersion line, AsteriskTree tree, Instance instance, LabOptions options, Ports ports) {
        this.line = line;
        this.tree = tree;
        this.instance = instance;
        this.options = options;
        this.ports = ports;
        this.process = startProcess();
    }

    /** The exact version as the program says it: {@code 22.10.1~dfsg+~cs6.15.60671435-1}. */
    public String version() {
        return tree.version();
    }

    /** The line it was asked for. */
    public AsteriskVersion line() {
        return line;
    }

    /** Where HTTP listens: {@code http://127.0.0.1:PORT}; ARI is below it at {@code /ari}. */
    public URI ariUri() {
        return URI.create("http://127.0.0.1:" + ports.http());
    }

    /** Whether it serves HTTPS and AMI over TLS too. */
    public boolean hasTls() {
        return instance.certificate() != null;
    }

    /** Where HTTPS listens, when TLS was asked for. */
    public URI ariTlsUri() {
        requireTls();
        return URI.create("https://127.0.0.1:" + ports.https());
    }

    public String ariUser() {
        return instance.user("ari").name();
    }

    public String ariPassword() {
        return instance.user("ari").password();
    }

    /** An ARI user who may look but not touch. */
    public LabUser readOnlyUser() {
        return instance.user("ari-readonly");
    }

    public int amiPort() {
        return ports.ami();
    }

    /** The port of AMI over TLS, when TLS was asked for. */
    public int amiTlsPort() {
        requireTls();
        return ports.amiTls();
    }

    public String amiUser() {
        return instance.user("ami").name();
    }

    public String amiPassword() {
        return instance.user("ami").password();
    }

    /** An AMI user who gets {@code call,reporting,user} events and may send nothing. */
    public LabUser amiWatchUser() {
        return instance.user("ami-watch");
    }

    /** An AMI user without the classes {@code system}, {@code command} and {@code config}. */
    public LabUser amiLimitedUser() {
        return instance.user("ami-limited");
    }

    /** The certificate to trust (PEM), when TLS was asked for. */
    public Path tlsCertificate() {
        return Optional.ofNullable(instance.certificate())
                .orElseThrow(AsteriskServer::noTls)
                .certificate();
    }

    /** The port of SIP, UDP and TCP. */
    public int sipPort() {
        return ports.sip();
    }

    public SipDriver sipDriver() {
        return instance.driver();
    }

    /** The name of a phone for originate and device states: {@code PJSIP/6001} or {@code SIP/6001}. */
    public String endpoint(String number) {
        return sipDriver().technology() + "/" + number;
    }

    /** The phones that the server knows. */
    public List<LabPhone> phones() {
        return instance.phones();
    }

    /** A SIP phone of ours with that number and its password; closed with the server, if not before. */
    public SipPhone phone(String number) {
        return phone(number, "Phone " + number);
    }

    /** The same with a display name of the caller's choice, which phones without a password may have. */
    public SipPhone phone(String number, String displayName) {
        LabPhone known = phones().stream()
                .filter(phone -> phone.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The lab has no phone " + number));
        SipPhone phone = SipPhone.builder("127.0.0.1", sipPort(), number)
                .password(known.password())
                .displayName(displayName)
                .build();
        openPhones.add(phone);
        return phone;
    }

    /** Whether this build has a module: {@code res_ari_mailboxes.so}. Tests ask this, not the version's number. */
    public boolean hasModule(String fileName) {
        return tree.hasModule(fileName);
    }

    /** The folder with the instance's {@code etc}, {@code log}, {@code spool}. */
    public Path folder() {
        return instance.folder();
    }

    /** A script that runs a command of this server: {@code FOLDER/cli core show channels}. */
    public Path cliScript() {
        return folder().resolve("cli");
    }

    /** The process id of the server. */
    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /**
     * Runs a command of Asterisk's command line.
     *
     * @param command the words, together or one by one: {@code cli("core show channels")}
     * @return what it prints
     * @throws LabException when the server does not take it
     */
    public String cli(String... command) {
        Commands.Result result = Commands.run(
                tree.command("-C", instance.mainConfiguration().toString(), "-rx", String.join(" ", command)),
                tree.environment(),
                CLI_LIMIT);
        if (!result.isSuccess()) {
            throw new LabException(
                    "The command '" + String.join(" ", command) + "' failed on " + this + ": " + result.tail(2));
        }
        return new String(result.output().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Everything the server has logged so far. */
    public String log() {
        try {
            return Files.exists(instance.logFile())
                    ? new String(Files.readAllBytes(instance.logFile()), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            throw new LabException("Cannot read the log " + instance.logFile(), e);
        }
    }

    /** Kills the server with -9 and waits until it is gone. {@link #restart()} brings it back. */
    public void kill() {
        process.kill();
        requireGone();
    }

    /** Stops the server in order if it runs, and starts it again with the same configuration and ports. Blocks. */
    public void restart() {
        if (closed) {
            throw new LabException(this + " is closed");
        }
        stop();
        process = startProcess();
        awaitReady(options.startTimeout());
    }

    /** Stops the server: by its own command, then TERM, then KILL, each after a few seconds. Folder and ports stay. */
    public void stop() {
        if (!process.isAlive()) {
            return;
        }
        try {
            cli("core stop now");
        } catch (LabException e) {
            log.debug("{} did not take the stop command", this, e);
        }
        if (process.awaitExit(GRACE)) {
            return;
        }
        process.terminate();
        if (!process.awaitExit(TERM_GRACE)) {
            log.warn("{} did not stop by itself and is killed", this);
            kill();
        }
    }

    /** Blocks until ARI and AMI answer, or fails with the end of the server's log. */
    public void awaitReady(Duration limit) {
        new Readiness(this, limit).await();
    }

    /** Closes its phones, stops the server and removes its folder, unless that is to be kept. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        openPhones.forEach(SipPhone::close);
        stop();
        ports.close();
        if (options.isKeep()) {
            return;
        }
        try {
            Folders.delete(folder());
        } catch (IOException e) {
            log.warn("Cannot remove {}", folder(), e);
        }
    }

    @Override
    public String toString() {
        return "Asterisk " + version() + " on port " + ports.http();
    }

    /** What the server printed before it could log. */
    String standardOutput() {
        try {
            return Files.readString(folder().resolve("log/stdout"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private WatchedProcess startProcess() {
        try {
            writeCliScript();
            return WatchedProcess.start(
                    tree.command("-C", instance.mainConfiguration().toString(), "-f", "-q"),
                    tree.environment(),
                    folder(),
                    options.isKeep());
        } catch (IOException e) {
            throw new LabException("Cannot start " + tree.program() + ": " + e.getMessage(), e);
        }
    }

    private void writeCliScript() throws IOException {
        if (Files.exists(cliScript())) {
            return;
        }
        String command =
                String.join(" ", tree.command("-C", instance.mainConfiguration().toString(), "-rx"));
        Files.writeString(cliScript(), "#!/bin/sh\nexec " + command + " \"$*\"\n");
        Files.setPosixFilePermissions(cliScript(), PosixFilePermissions.fromString("rwx------"));
    }

    private void requireGone() {
        if (!process.awaitExit(KILL_GRACE)) {
            throw new LabException(this + ", process " + pid() + ", survived kill -9");
        }
    }

    private void requireTls() {
        if (instance.certificate() == null) {
            throw noTls();
        }
    }

    private static IllegalStateException noTls() {
        return new IllegalStateException("This server has no TLS; start it with LabOptions.builder().tls(true)");
    }
}
