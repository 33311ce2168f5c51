package io.github.pbxkit.consumers;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A module of the root pom that is published, with the jar that the build has packaged and the run-time dependencies that
 * Maven has resolved for it ({@code target/runtime-dependencies.txt}).
 */
record PublishedModule(Path folder, String artifactId, String version) {

    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
    private static final Pattern ARTIFACT =
            Pattern.compile("</parent>.*?<artifactId>(.*?)</artifactId>", Pattern.DOTALL);
    private static final Pattern DEPENDENCY =
            Pattern.compile("\\s*([\\w.-]+:[\\w.-]+):jar:(?:[\\w.-]+:)?[\\w.-]+:(?:compile|runtime):(.+\\.jar)");

    static List<PublishedModule> all() {
        Path root = Path.of(System.getProperty("consumers.root"));
        String version = System.getProperty("consumers.version");
        List<PublishedModule> modules = new ArrayList<>();
        for (String folder : allMatches(MODULE, read(root.resolve("pom.xml")))) {
            String pom = read(root.resolve(folder).resolve("pom.xml"));
            if (!pom.contains("<maven.deploy.skip>true</maven.deploy.skip>")) {
                modules.add(new PublishedModule(
                        root.resolve(folder), allMatches(ARTIFACT, pom).get(0), version));
            }
        }
        return modules;
    }

    Path jar() {
        return folder.resolve("target").resolve(artifactId + "-" + version + ".jar");
    }

    /** Group and artifact of each run-time dependency. */
    Set<String> dependencies() {
        return new TreeSet<>(dependencyLines(1));
    }

    List<Path> dependencyJars() {
        return dependencyLines(2).stream().map(Path::of).toList();
    }

    /** The module's jar and all that it needs, as a class path or module path. */
    String path() {
        List<String> jars = new ArrayList<>(List.of(jar().toString()));
        dependencyJars().forEach(jar -> jars.add(jar.toString()));
        return String.join(File.pathSeparator, jars);
    }

    /** The folder with this module's consumer program. */
    Path consumer() {
        return Path.of("src", "consumers", artifactId).toAbsolutePath();
    }

    Properties expected() {
        Properties expected = new Properties();
        try (Reader reader = Files.newBufferedReader(consumer().resolve("expected.properties"))) {
            expected.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return expected;
    }

    Set<String> expectedDependencies() {
        return Arrays.stream(expected().getProperty("dependencies").split("\\s+", -1))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return artifactId;
    }

    private List<String> dependencyLines(int group) {
        List<String> found = new ArrayList<>();
        // Colours and module names may surround what counts; an optional dependency does not match: users do not get
        // it.
        for (String line : read(folder.resolve("target/runtime-dependencies.txt"))
                .replaceAll("\u001b\\[[0-9;]*m", "")
                .split("\\R", -1)) {
            Matcher dependency = DEPENDENCY.matcher(line.replaceAll(" -- module .*", ""));
            if (dependency.matches()) {
                found.add(dependency.group(group));
            }
        }
        return found;
    }

    private static List<String> allMatches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
