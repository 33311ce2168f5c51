package io.github.pbxkit.ami.spring.readme;

import io.github.pbxkit.ami.CommandPolicy;
import io.github.pbxkit.ami.spring.AmiClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReadOnly {
    @Bean
    AmiClientCustomizer noCommands() {
        CommandPolicy policy = CommandPolicy.builder()
                .denyAction("Command")
                .denyAction("UpdateConfig")
                .build();
        return (server, client) -> client.commandPolicy(policy);
    }
}
