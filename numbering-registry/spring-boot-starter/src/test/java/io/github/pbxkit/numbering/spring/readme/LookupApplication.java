package io.github.pbxkit.numbering.spring.readme;

import io.github.pbxkit.numbering.spring.Numbering;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class LookupApplication {
    public static void main(String[] args) {
        SpringApplication.run(LookupApplication.class, args);
    }

    @Bean
    ApplicationRunner lookup(Numbering numbering) {
        return arguments -> arguments.getNonOptionArgs().forEach(number -> {
            System.out.println(numbering.verdict(number).reason());
            numbering
                    .lookup(number)
                    .info()
                    .ifPresent(info -> System.out.println(
                            info.operator().name() + ", " + info.region().name()));
        });
    }
}
