package io.github.pbxkit.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user of each published jar meets: a program in {@code src/consumers/ARTIFACT}, compiled and run against the
 * packaged jar and exactly its run-time dependencies, once on the class path and once as a module.
 */
class ConsumersIT {

    @TempDir
    Path output;

    static List<PublishedModule> modules() {
        return PublishedModule.all();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void hasAConsumerProgram(PublishedModule module) throws IOException {
        assertThat(module.consumer())
                .as("every published module has a consumer program here")
                .isDirectory();
        assertThat(Path.of("pom.xml"))
                .as("it is built before the consumers")
                .content()
                .contains("<artifactId>" + module.artifactId() + "</artifactId>");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void runsOnTheClassPath(PublishedModule module) throws Exception {
        compile("-Xlint:all", "-Werror", "-proc:none", "-d", output.toString(), "-cp", module.path(), program(module));

        assertThat(run("-ea", "-cp", output + File.pathSeparator + module.path(), "consumer.Consumer"))
                .contains("ok ");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void runsOnTheModulePath(PublishedModule module) throws Exception {
        String declaration = module.consumer().resolve("module-info.java").toString();
        compile("-proc:none", "-d", output.toString(), "-p", module.path(), declaration, program(module));

        assertThat(run("-ea", "-p", output + File.pathSeparator + module.path(), "-m", "consumer/consumer.Consumer"))
                .contains("ok ");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bringsExactlyTheExpectedDependencies(PublishedModule module) {
        assertThat(module.dependencies()).isEqualTo(module.expectedDependencies());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void staysSmall(PublishedModule module) throws IOException {
        long jar = Files.size(module.jar());
        long all = jar;
        for (Path dependency : module.dependencyJars()) {
            all += Files.size(dependency);
        }
        System.out.printf("%s: jar %,d bytes, with run-time dependencies %,d bytes%n", module, jar, all);

        assertThat(jar).isLessThan(limit(module, "jar.below"));
        assertThat(all).isLessThan(limit(module, "all.below"));
    }

    private static long limit(PublishedModule module, String name) {
        return Long.parseLong(module.expected().getProperty(name, String.valueOf(Long.MAX_VALUE)));
    }

    private static String program(PublishedModule module) {
        return module.consumer().resolve("consumer/Consumer.java").toString();
    }

    private static void compile(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int exit = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments);
        assertThat(exit).as(said.toString()).isZero();
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(text).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
