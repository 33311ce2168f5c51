package consumer;

import io.github.pbxkit.numbering.spring.Numbering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

@EnableAutoConfiguration
public class Consumer {

    public static void main(String[] args) throws IOException {
        Path file = Files.createTempFile("numbers", ".csv");
        Files.writeString(file, "916;0000000;9999999;10000000;Operator;Region\n");
        try (ConfigurableApplicationContext context =
                SpringApplication.run(Consumer.class, "--pbxkit.numbering.files=" + file)) {
            Numbering numbering = context.getBean(Numbering.class);
            System.out.println("ok " + numbering.find(9161234567L).orElseThrow().operator().name());
        } finally {
            Files.delete(file);
        }
    }
}
