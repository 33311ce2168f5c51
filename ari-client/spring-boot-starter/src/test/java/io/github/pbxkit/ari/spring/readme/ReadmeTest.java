package io.github.pbxkit.ari.spring.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The Java code of the README is the compiled code beside this test, and its program works. */
class ReadmeTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void greetsACaller() {
        try (AriTestServer head = AriTestServer.start();
                AriTestServer branch = AriTestServer.start();
                ConfigurableApplicationContext context = SpringApplication.run(
                        HelloApplication.class,
                        "--spring.main.banner-mode=off",
                        "--pbxkit.ari.url=" + head.uri(),
                        "--pbxkit.ari.username=" + head.user(),
                        "--pbxkit.ari.password=" + head.password(),
                        "--pbxkit.ari.applications=hello",
                        "--pbxkit.ari.servers.branch.url=" + branch.uri())) {
            head.awaitApplication("hello", LIMIT);
            TestCaller caller = head.incoming("hello");
            caller.awaitAnswered(LIMIT);
            caller.awaitHangup(LIMIT);

            Branch theBranch = context.getAutowireCapableBeanFactory().createBean(Branch.class);
            branch.awaitApplication("hello", LIMIT);
            branch.incoming("hello"); // nobody answers there
            assertThat(theBranch.channels()).isEqualTo(1);
            assertThat(theBranch.channelsOf("default")).isZero();
        }
    }

    @Test
    void showsWhatIsCompiled() throws IOException {
        List<String> compiled = sources();

        assertThat(CODE.matcher(Files.readString(Path.of("README.md"))).results())
                .isNotEmpty()
                .allSatisfy(block -> assertThat(compiled)
                        .anySatisfy(source -> assertThat(source).contains(withoutIndentation(block.group(1)))));
    }

    private static List<String> sources() throws IOException {
        Path here = Path.of("src/test/java")
                .resolve(ReadmeTest.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(here)) {
            return files.map(ReadmeTest::read)
                    .map(ReadmeTest::withoutIndentation)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String withoutIndentation(String code) {
        return code.lines().map(String::strip).reduce("", (text, line) -> text + line + "\n");
    }
}
