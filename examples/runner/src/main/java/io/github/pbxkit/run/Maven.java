package io.github.pbxkit.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Maven on the PATH. */
final class Maven {

    static final String OLDEST = "3.8.7";
    static final int OLDEST_JAVA = 17;

    private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+(?:\\.\\d+)*)");
    private static final Pattern JAVA = Pattern.compile("Java version: (?:1\\.)?(\\d+)[^,]*,.*runtime: (.*)");

    private final Path executable;

    private Maven(Path executable) {
        this.executable = executable;
    }

    /** Finds Maven and makes sure that it is new enough and runs on a JDK. */
    static Maven find(Messages messages) throws IOException, InterruptedException {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Path executable =
                onPath(path, isWindows()).orElseThrow(() -> new RunException(messages.get("maven.missing", OLDEST)));
        Maven maven = new Maven(executable);
        check(maven.versionText(), messages);
        return maven;
    }

    static Optional<Path> onPath(String path, boolean windows) {
        List<String> names = windows ? List.of("mvn.cmd", "mvn.bat", "mvn.exe") : List.of("mvn");
        for (String directory : path.split(Pattern.quote(File.pathSeparator), -1)) {
            for (String name : names) {
                Path candidate = Path.of(directory.isEmpty() ? "." : directory, name);
                if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    /** Judges what {@code mvn -version} printed. */
    static void check(String versionText, Messages messages) {
        Matcher version = VERSION.matcher(versionText);
        if (!version.find()) {
            throw new RunException(messages.get("maven.broken", versionText.strip()));
        }
        if (compareVersions(version.group(1), OLDEST) < 0) {
            throw new RunException(messages.get("maven.old", version.group(1), OLDEST));
        }
        Matcher java = JAVA.matcher(versionText);
        if (!java.find()) {
            return;
        }
        if (Integer.parseInt(java.group(1)) < OLDEST_JAVA) {
            throw new RunException(
                    messages.get("maven.java.old", java.group(1), java.group(2).strip()));
        }
        if (!hasCompiler(Path.of(java.group(2).strip()))) {
            throw new RunException(messages.get("maven.java.jre", java.group(2).strip()));
        }
    }

    private static boolean hasCompiler(Path javaHome) {
        return Files.exists(javaHome.resolve("bin/javac")) || Files.exists(javaHome.resolve("bin/javac.exe"));
    }

    private static int compareVersions(String a, String b) {
        String[] left = a.split("\\.", -1);
        String[] right = b.split("\\.", -1);
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int l = i < left.length ? Integer.parseInt(left[i]) : 0;
            int r = i < right.length ? Integer.parseInt(right[i]) : 0;
            if (l != r) {
                return Integer.compare(l, r);
            }
        }
        return 0;
    }

    /** A Maven process in that directory; its error stream is part of its output. */
    ProcessBuilder process(Path directory, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    }

    /** Asked outside the project: an old Java could not start with the options in {@code .mvn/jvm.config}. */
    private String versionText() throws IOException, InterruptedException {
        Path elsewhere = Path.of(System.getProperty("java.io.tmpdir"));
        Process process =
                process(elsewhere, List.of("-version", "-Dstyle.color=never")).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        process.waitFor();
        return text;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
