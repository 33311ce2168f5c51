package io.github.pbxkit.numbering.spring.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.numbering.spring.Numbering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The program in the README is this one, and it works. */
class ReadmeTest {
    @Test
    void runs(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("DEF-9xx.csv"), "916;0000000;9999999;10000000;ПАО \"МТС\";г. Москва\n");
        try (ConfigurableApplicationContext context = SpringApplication.run(
                LookupApplication.class,
                "--spring.main.banner-mode=off",
                "--pbxkit.numbering.files=" + folder,
                "8 916 123-45-67")) {
            assertThat(context.getBean(Numbering.class).status().rows()).isEqualTo(1);
        }
    }

    @Test
    void showsTheProgram() throws IOException {
        String source = Files.readString(Path.of("src/test/java")
                .resolve(LookupApplication.class.getName().replace('.', '/') + ".java"));
        String program = source.substring(source.indexOf("import ")).strip();

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + program + "\n```");
    }
}
