package consumer;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.spring.AriClients;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

@EnableAutoConfiguration
public class Consumer {

    public static void main(String[] args) {
        // Nobody listens on the discard port: the application starts all the same.
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Consumer.class,
                "--pbxkit.ari.url=http://127.0.0.1:9",
                "--pbxkit.ari.username=user",
                "--pbxkit.ari.password=secret",
                "--pbxkit.ari.applications=hello")) {
            AriClient client = context.getBean(AriClients.class).get(AriClients.DEFAULT);
            System.out.println("ok " + client.state());
        }
    }
}
