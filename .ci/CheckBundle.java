import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

/**
 * {@code java .ci/CheckBundle.java BUNDLE.zip VERSION POM...}: whether a bundle for Maven Central is complete.
 *
 * <p>For each of the POMs' artifacts: jar, sources, javadoc, pom and SBOM, each with a good signature and right checksums;
 * the pom has what Central requires and no trace of the build (parent, properties, snapshots). Prints each fault and ends
 * with 1 when there is one.
 */
class CheckBundle {

    private static final List<String> FILES =
            List.of(".jar", "-sources.jar", "-javadoc.jar", ".pom", "-cyclonedx.json", "-cyclonedx.xml");
    private static final Map<String, String> CHECKSUMS =
            Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");
    private static final List<String> POM_FIELDS = List.of(
            "name",
            "description",
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/developerConnection",
            "scm/url");

    private final Path group;
    private final String version;
    private final List<String> faults = new ArrayList<>();
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    CheckBundle(Path group, String version) {
        this.group = group;
        this.version = version;
    }

    public static void main(String[] args) throws Exception {
        try (FileSystem zip = FileSystems.newFileSystem(Path.of(args[0]))) {
            CheckBundle check = new CheckBundle(zip.getPath("/io/github/pbxkit"), args[1]);
            Set<String> artifacts = new TreeSet<>();
            for (String pom : Arrays.asList(args).subList(2, args.length)) {
                artifacts.add(check.text(check.xml(Files.readAllBytes(Path.of(pom))), "artifactId"));
            }
            check.bundle(artifacts);
            check.faults.forEach(System.err::println);
            if (!check.faults.isEmpty()) {
                System.exit(1);
            }
            System.out.println("bundle for Central is complete: " + String.join(", ", artifacts));
        }
    }

    private void bundle(Set<String> artifacts) throws Exception {
        try (Stream<Path> folders = Files.list(group)) {
            Set<String> found = folders.map(f -> f.getFileName().toString().replace("/", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!found.equals(artifacts)) {
                faults.add("expected artifacts " + artifacts + ", found " + found);
            }
        }
        for (String artifact : artifacts) {
            artifact(artifact);
        }
    }

    private void artifact(String artifact) throws Exception {
        Path folder = group.resolve(artifact).resolve(version);
        nothingElse(folder, artifact + "-" + version);
        for (String ending : FILES) {
            Path file = folder.resolve(artifact + "-" + version + ending);
            if (!Files.isRegularFile(file)) {
                faults.add(file + " is missing");
                continue;
            }
            checksums(file);
            signature(file);
            switch (ending) {
                case ".jar" -> {
                    contains(file, "META-INF/LICENSE");
                    if (!isModule(file) && !isNamed(file)) {
                        faults.add(file + " has neither module-info.class nor Automatic-Module-Name");
                    }
                }
                case "-sources.jar" -> {
                    Path jar = folder.resolve(artifact + "-" + version + ".jar");
                    contains(file, isModule(jar) ? "module-info.java" : "io/github/pbxkit");
                }
                case "-javadoc.jar" -> contains(file, "index.html");
                case ".pom" -> pom(file, artifact);
                default -> mentions(file, artifact);
            }
        }
    }

    /** Central refuses files that are not signed; whatever nobody meant to publish would go along. */
    private void nothingElse(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return; // each file is reported as missing
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !isExpected(file.getFileName().toString(), name))
                    .forEach(file -> faults.add(file + " does not belong there"));
        }
    }

    private static boolean isExpected(String file, String name) {
        String checksums = String.join("|", CHECKSUMS.keySet());
        String signed = file.replaceFirst("\\.(" + checksums + ")$", "").replaceFirst("\\.asc$", "");
        return FILES.stream().anyMatch(ending -> signed.equals(name + ending));
    }

    private void checksums(Path file) throws Exception {
        for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
            Path beside = Path.of(file + "." + checksum.getKey());
            Path inZip = file.resolveSibling(beside.getFileName().toString());
            if (!Files.exists(inZip)) {
                faults.add(inZip + " is missing");
                continue;
            }
            byte[] digest = MessageDigest.getInstance(checksum.getValue()).digest(Files.readAllBytes(file));
            if (!Files.readString(inZip).strip().equals(HexFormat.of().formatHex(digest))) {
                faults.add(inZip + " does not fit its file");
            }
        }
    }

    private void signature(Path file) throws Exception {
        Path asc = file.resolveSibling(file.getFileName() + ".asc");
        if (!Files.exists(asc)) {
            faults.add(asc + " is missing");
            return;
        }
        Path directory = Files.createTempDirectory("bundle");
        Path data = Files.copy(file, directory.resolve("data"));
        Path signature = Files.copy(asc, directory.resolve("data.asc"));
        Process gpg = new ProcessBuilder("gpg", "--batch", "--verify", signature.toString(), data.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(gpg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (gpg.waitFor() != 0) {
            faults.add(asc + ": " + output.strip());
        }
        Files.delete(data);
        Files.delete(signature);
        Files.delete(directory);
    }

    private void contains(Path jar, String entry) throws IOException {
        try {
            if (!inside(jar, zip -> Files.exists(zip.getPath(entry)))) {
                faults.add(jar + " has no " + entry);
            }
        } catch (ZipException e) {
            faults.add(jar + " is no jar: " + e.getMessage());
        }
    }

    private static boolean isModule(Path jar) throws IOException {
        return is(jar, zip -> Files.exists(zip.getPath("module-info.class")));
    }

    /** The starters for Spring Boot, whose own jars are no modules either. */
    private static boolean isNamed(Path jar) throws IOException {
        return is(
                jar,
                zip -> Files.readString(zip.getPath("META-INF/MANIFEST.MF")).contains("Automatic-Module-Name: "));
    }

    /** No for what is missing or no jar: that is told elsewhere. */
    private static boolean is(Path jar, Question question) throws IOException {
        try {
            return Files.exists(jar) && inside(jar, question);
        } catch (ZipException e) {
            return false;
        }
    }

    private static boolean inside(Path jar, Question question) throws IOException {
        Path copy = Files.createTempFile("bundle", ".jar");
        Files.write(copy, Files.readAllBytes(jar));
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            return question.ask(zip);
        } finally {
            Files.delete(copy);
        }
    }

    private interface Question {
        boolean ask(FileSystem zip) throws IOException;
    }

    private void mentions(Path file, String text) throws IOException {
        if (!Files.readString(file).contains(text)) {
            faults.add(file + " does not mention " + text);
        }
    }

    private void pom(Path file, String artifact) throws Exception {
        byte[] content = Files.readAllBytes(file);
        Document pom = xml(content);
        for (String field : POM_FIELDS) {
            if (text(pom, field).isEmpty()) {
                faults.add(file + " has no " + field);
            }
        }
        if (!text(pom, "groupId").equals("io.github.pbxkit")
                || !text(pom, "artifactId").equals(artifact)
                || !text(pom, "version").equals(version)) {
            faults.add(file + " does not name itself as its path does");
        }
        String all = new String(content, StandardCharsets.UTF_8);
        for (String trace : List.of("<parent>", "${", "SNAPSHOT", "<repositories>", "<systemPath>", "<scope>test")) {
            if (all.contains(trace)) {
                faults.add(file + " contains " + trace);
            }
        }
    }

    private Document xml(byte[] content) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    private String text(Document pom, String path) throws Exception {
        return xpath.evaluate("/project/" + path, pom).strip();
    }
}
