package consumer;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.spring.AmiClients;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

@EnableAutoConfiguration
public class Consumer {

    public static void main(String[] args) {
        // Nobody listens on the discard port: the application starts all the same.
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Consumer.class,
                "--pbxkit.ami.host=127.0.0.1",
                "--pbxkit.ami.port=9",
                "--pbxkit.ami.username=user",
                "--pbxkit.ami.password=secret")) {
            AmiClient client = context.getBean(AmiClients.class).get(AmiClients.DEFAULT);
            System.out.println("ok " + client.state());
        }
    }
}
