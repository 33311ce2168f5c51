package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets Debian's Asterisk packages into a folder without root: apt, with its whole state in that folder and an empty
 * list of installed packages, resolves the closure from nothing, downloads it and checks each file against the signed
 * index; dpkg-deb and tar unpack it. Nothing is installed, no maintainer script runs.
 */
final class PackageFetch {
    /** Names another archive than the one in the host's apt sources. */
    static final String ARCHIVE_PROPERTY = "lab.archive";

    /** Names another keyring than Debian's installed one. */
    static final String KEYRING_PROPERTY = "lab.keyring";

    private static final Logger log = LoggerFactory.getLogger(PackageFetch.class);

    private static final List<String> WANTED = List.of(
            "asterisk",
            "asterisk-config",
            "asterisk-modules",
            "asterisk-core-sounds-en",
            "asterisk-core-sounds-en-gsm",
            "asterisk-moh-opsound-gsm");

    private static final Duration INDEX_LIMIT = Duration.ofMinutes(3);
    private static final Duration DOWNLOAD_LIMIT = Duration.ofMinutes(10);
    private static final Duration UNPACK_LIMIT = Duration.ofMinutes(2);
    private static final long PROGRESS_MILLIS = 200;

    private final AsteriskVersion version;
    private final PackageHost host;
    private final Properties properties;
    private final Path tree;
    private final Path apt;
    private final FetchProgress progress;

    /**
     * @param tree an empty folder; holds the unpacked tree in the end
     */
    PackageFetch(AsteriskVersion version, PackageHost host, Properties properties, Path tree, FetchProgress progress) {
        this.version = version;
        this.host = host;
        this.properties = properties;
        this.tree = tree;
        this.apt = tree.resolve(".apt");
        this.progress = progress;
    }

    /** One file to download, as the signed index describes it. */
    private record Download(String name, long size, String checksum) {}

    void run() throws IOException {
        long began = System.nanoTime();
        try (PackageHost.Session session = host.open(tree)) {
            String suite = readIndex(session);
            List<String> packages = resolve(session);
            List<Download> downloads = describe(session, packages);
            download(session, packages, downloads);
            unpack(session);
            linkDefaultSounds();
            Folders.delete(apt);
            note(suite, downloads);
        }
        log.info(
                "Fetched {} in {} s",
                version,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private String readIndex(PackageHost.Session session) throws IOException {
        String archive = properties.getProperty(ARCHIVE_PROPERTY, session.archive());
        if (archive == null || archive.isBlank()) {
            throw new LabUnavailableException("Cannot fetch " + version + ": " + host
                    + " names no archive in its sources. Set -D" + ARCHIVE_PROPERTY + "=ADDRESS of a Debian archive.");
        }
        List<String> complaints = new ArrayList<>();
        for (String suite : version.suites()) {
            writeAptConfiguration(session, archive, suite);
            progress.begin("Reading the signed index of " + suite, 0, "");
            Commands.Result result = apt(session, INDEX_LIMIT, "-qq", "update");
            progress.end();
            if (result.isSuccess() && candidate(session)) {
                return suite;
            }
            complaints.add("suite " + suite + ": "
                    + (result.tail(2).isEmpty()
                            ? "has no Asterisk " + version.number()
                            : result.tail(2).replace("\n", " ")));
        }
        throw new LabUnavailableException("Cannot fetch " + version + " from the archive in the apt sources of " + host
                + " (offline, or the archive refuses): " + String.join("; ", complaints)
                + ". Try again online, or set -D" + version.property() + "=FOLDER to an installation.");
    }

    /** Whether this suite's Asterisk is of the line that is wanted: an unstable suite moves on. */
    private boolean candidate(PackageHost.Session session) {
        String output = aptOutput(session, "apt-cache", "show", "--no-all-versions", "asterisk");
        return Pattern.compile("^Version: (?:\\d+:)?" + version.number() + "\\.", Pattern.MULTILINE)
                .matcher(output)
                .find();
    }

    /** The packages to unpack, as {@code name=version}. */
    private List<String> resolve(PackageHost.Session session) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-qq", "--simulate", "install"));
        arguments.addAll(WANTED);
        Commands.Result result = apt(session, INDEX_LIMIT, arguments.toArray(String[]::new));
        Matcher lines =
                Pattern.compile("^Inst (\\S+) \\((\\S+)", Pattern.MULTILINE).matcher(result.output());
        Pattern skipped = Pattern.compile(String.join("|", Resources.lines("packages-not-needed.txt")));
        List<String> packages = new ArrayList<>();
        while (lines.find()) {
            if (!skipped.matcher(lines.group(1)).matches()) {
                packages.add(lines.group(1) + "=" + lines.group(2));
            }
        }
        if (packages.isEmpty()) {
            throw new LabUnavailableException("apt cannot resolve Asterisk's packages: " + result.tail(5));
        }
        return packages;
    }

    private List<Download> describe(PackageHost.Session session, List<String> packages) {
        Pattern line = Pattern.compile("^'\\S+' (\\S+) (\\d+) (\\S+)", Pattern.MULTILINE);
        Matcher matcher =
                line.matcher(aptOutput(session, withPackages(packages, "apt-get", "-qq", "--print-uris", "download")));
        List<Download> downloads = new ArrayList<>();
        while (matcher.find()) {
            downloads.add(new Download(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3)));
        }
        return downloads;
    }

    private void download(PackageHost.Session session, List<String> packages, List<Download> downloads)
            throws IOException {
        long total = downloads.stream().mapToLong(Download::size).sum();
        progress.begin("Downloading " + packages.size() + " packages", total, "MB");
        // A thread of its own: the common pool may have a single one, and the caller may sit in it.
        FutureTask<Commands.Result> running = new FutureTask<>(() -> session.run(
                archives(),
                List.of(withPackages(packages, "apt-get", "-qq", "download")),
                environment(),
                DOWNLOAD_LIMIT));
        Thread downloader = new Thread(running, "lab-download");
        downloader.setDaemon(true);
        downloader.start();
        Commands.Result result = watch(running, () -> Folders.size(archives()));
        progress.end();
        if (!result.isSuccess()) {
            throw new LabUnavailableException(
                    "The download of " + version + " failed: " + result.tail(3) + ". Try again; nothing was kept.");
        }
    }

    private interface Meter {
        long read() throws IOException;
    }

    private Commands.Result watch(Future<Commands.Result> running, Meter meter) throws IOException {
        try {
            while (!running.isDone()) {
                progress.at(meter.read());
                Thread.sleep(PROGRESS_MILLIS);
            }
            progress.at(meter.read());
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while fetching " + version, e);
        } catch (ExecutionException e) {
            throw new LabUnavailableException("Cannot fetch " + version + ": " + e.getMessage(), e);
        }
    }

    private void unpack(PackageHost.Session session) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(archives(), "*.deb")) {
            stream.forEach(files::add);
        }
        files.sort(null);
        progress.begin("Unpacking", files.size(), "packages");
        for (int i = 0; i < files.size(); i++) {
            Commands.Result result = session.run(tree, unpackCommand(files.get(i)), environment(), UNPACK_LIMIT);
            if (!result.isSuccess()) {
                throw new LabException("Cannot unpack " + files.get(i).getFileName() + ": " + result.tail(3));
            }
            progress.at(i + 1L);
        }
        progress.end();
    }

    /** Links such as /lib -> usr/lib that an earlier package made are followed, so that later files land behind them. */
    private static List<String> unpackCommand(Path file) {
        return List.of(
                "sh",
                "-c",
                "dpkg-deb --fsys-tarfile \"$1\" | tar -x --no-same-owner --keep-directory-symlink"
                        + " --warning=no-timestamp --exclude=./usr/share/doc --exclude=./usr/share/man"
                        + " --exclude=./usr/share/locale --exclude=./usr/share/lintian --exclude=./usr/share/bug"
                        + " --exclude=./etc/init.d",
                "sh",
                file.toString());
    }

    /** What update-alternatives does on an installed system: one of the sound sets becomes plain "en". */
    private void linkDefaultSounds() throws IOException {
        Path sounds = tree.resolve("usr/share/asterisk/sounds");
        Path english = sounds.resolve("en");
        if (Files.exists(english.resolve("hello-world.gsm"))) {
            return;
        }
        try (Stream<Path> files = Files.find(sounds, 3, (file, attributes) -> file.endsWith("hello-world.gsm"))) {
            Path set = files.findFirst()
                    .orElseThrow(() -> new LabException("The packages of " + version + " hold no English sounds"))
                    .getParent();
            Files.deleteIfExists(english);
            Files.createSymbolicLink(english, sounds.relativize(set));
        }
    }

    private void note(String suite, List<Download> downloads) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# " + version + " from suite " + suite + ": file, size, checksum in the signed index");
        downloads.forEach(file -> lines.add(file.name() + "\t" + file.size() + "\t" + file.checksum()));
        Files.write(tree.resolve("packages.tsv"), lines);
    }

    private void writeAptConfiguration(PackageHost.Session session, String archive, String suite) throws IOException {
        Files.createDirectories(apt.resolve("lists/partial"));
        Files.createDirectories(archives().resolve("partial"));
        Files.createDirectories(apt.resolve("empty"));
        Files.createDirectories(apt.resolve("log"));
        Files.writeString(apt.resolve("status"), "");
        String keyring = properties.getProperty(KEYRING_PROPERTY, session.keyring());
        Files.writeString(
                apt.resolve("sources.list"), "deb [signed-by=" + keyring + "] " + archive + " " + suite + " main\n");
        String architecture = session.run(tree, List.of("dpkg", "--print-architecture"), Map.of(), UNPACK_LIMIT)
                .output()
                .strip();
        Files.writeString(
                apt.resolve("apt.conf"),
                Resources.text("apt.conf").replace("@APT@", apt.toString()).replace("@ARCHITECTURE@", architecture));
    }

    private Path archives() {
        return apt.resolve("archives");
    }

    private Commands.Result apt(PackageHost.Session session, Duration limit, String... arguments) {
        List<String> command = new ArrayList<>(List.of("apt-get"));
        command.addAll(List.of(arguments));
        return session.run(archives(), command, environment(), limit);
    }

    private String aptOutput(PackageHost.Session session, String... command) {
        return session.run(archives(), List.of(command), environment(), INDEX_LIMIT)
                .output();
    }

    private static String[] withPackages(List<String> packages, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(packages);
        return all.toArray(String[]::new);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("LC_ALL", "C");
        environment.put("DEBIAN_FRONTEND", "noninteractive");
        // Read after the system's own apt.conf.d, so it wins.
        environment.put("APT_CONFIG", apt.resolve("apt.conf").toString());
        return environment;
    }
}
