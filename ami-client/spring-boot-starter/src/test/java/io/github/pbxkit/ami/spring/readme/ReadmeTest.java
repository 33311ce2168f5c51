package io.github.pbxkit.ami.spring.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The Java code of the README is the compiled code beside this test, and its program works. */
class ReadmeTest {
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void runs() {
        try (AmiTestServer head = AmiTestServer.start();
                AmiTestServer branch = AmiTestServer.start();
                ConfigurableApplicationContext context = SpringApplication.run(
                        HelloApplication.class,
                        "--spring.main.banner-mode=off",
                        "--pbxkit.ami.host=" + head.host(),
                        "--pbxkit.ami.port=" + head.port(),
                        "--pbxkit.ami.username=" + head.user(),
                        "--pbxkit.ami.password=" + head.secret(),
                        "--pbxkit.ami.startup=required",
                        "--pbxkit.ami.servers.branch.host=" + branch.host(),
                        "--pbxkit.ami.servers.branch.port=" + branch.port())) {
            Branch theBranch = context.getAutowireCapableBeanFactory().createBean(Branch.class);

            assertThat(theBranch.channels()).isZero();
            assertThat(theBranch.channelsOf("default")).isZero();
            assertThat(branch.requests("CoreShowChannels")).hasSize(1);
            assertThat(context.getBean(AmiClient.class).send(AmiAction.of("Command")))
                    .isCompletedExceptionally();
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
