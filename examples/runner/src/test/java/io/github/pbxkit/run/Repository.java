package io.github.pbxkit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small made-up repository: a library, its test kit, and examples that use them. */
final class Repository {

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    static Repository in(Path root) throws IOException {
        Repository repository = new Repository(root);
        repository.write("pom.xml", """
                <project>
                  <properties><revision>1.2.3</revision></properties>
                  <modules>
                    <module>client</module>
                    <module>client/testkit</module>
                    <module>other</module>
                    <module>examples/board</module>
                  </modules>
                </project>
                """);
        repository.module("client", "kit-client");
        repository.module("client/testkit", "kit-testkit", dependency("kit-client", "test"));
        repository.module("other", "kit-other");
        repository.module(
                "examples/board",
                "kit-example-board",
                dependency("kit-testkit", "compile"),
                dependency("kit-other", "test"),
                dependency("someone-elses", "compile"));
        repository.example("board", "main=board.Main\ntitle.en=A board\ntitle.ru=Табло\n");
        repository.write(".mvn/maven.config", "-ntp\n");
        return repository;
    }

    Path root() {
        return root;
    }

    Path folder(String name) {
        return root.resolve(name);
    }

    void module(String folder, String artifactId, String... dependencies) throws IOException {
        write(
                folder + "/pom.xml",
                "<project><artifactId>" + artifactId + "</artifactId><dependencies>" + String.join("", dependencies)
                        + "</dependencies></project>");
        write(folder + "/src/main/java/Code.java", "class Code {}\n");
        write(folder + "/src/test/java/CodeTest.java", "class CodeTest {}\n");
    }

    void example(String name, String properties) throws IOException {
        write("examples/" + name + "/example.properties", properties);
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String dependency(String artifactId, String scope) {
        return "<dependency><artifactId>" + artifactId + "</artifactId><scope>" + scope + "</scope></dependency>";
    }
}
