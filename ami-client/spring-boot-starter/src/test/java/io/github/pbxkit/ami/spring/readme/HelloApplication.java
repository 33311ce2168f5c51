package io.github.pbxkit.ami.spring.readme;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.event.Hangup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;

@SpringBootApplication
public class HelloApplication {
    public static void main(String[] args) {
        SpringApplication.run(HelloApplication.class, args);
    }

    @Component
    static class HangupLog {
        private static final Logger LOG = LoggerFactory.getLogger(HangupLog.class);

        HangupLog(AmiClient ami) {
            ami.on(
                    Hangup.class,
                    hangup -> LOG.info("{} hung up", hangup.channel().name()));
        }
    }
}
