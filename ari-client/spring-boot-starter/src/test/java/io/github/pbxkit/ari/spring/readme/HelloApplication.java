package io.github.pbxkit.ari.spring.readme;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;

@SpringBootApplication
public class HelloApplication {
    public static void main(String[] args) {
        SpringApplication.run(HelloApplication.class, args);
    }

    @Component
    static class Greeter {
        Greeter(AriClient ari) {
            ari.on(StasisStart.class, event -> {
                ChannelHandle caller = ari.channel(event.channel().id());
                caller.answer().await();
                caller.play("sound:hello-world").finished().join();
                caller.hangup().ignoreMissing().await();
            });
        }
    }
}
