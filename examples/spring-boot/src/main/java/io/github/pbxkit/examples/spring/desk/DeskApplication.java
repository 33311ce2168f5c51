package io.github.pbxkit.examples.spring.desk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Started by itself, the application is configured as any Spring Boot application is. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DeskApplication {
    public static void main(String[] args) {
        SpringApplication.run(DeskApplication.class, args);
    }
}
